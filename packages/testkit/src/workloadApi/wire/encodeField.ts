import { encodeVarint } from './encodeVarint';

const LENGTH_DELIMITED = 2;

/**
 * One member of a protobuf message: a text, bytes, or a message that is encoded
 * already. Written by hand, so that the stand-in has no message definition in common
 * with any client: a wrong field number on either side is noticed.
 *
 * @param id - the field number
 * @param content - what is in it; an empty one is written as well
 */
export function encodeField(id: number, content: string | Uint8Array): Buffer {
  const bytes =
    typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return Buffer.concat([
    encodeVarint(id * 8 + LENGTH_DELIMITED),
    encodeVarint(bytes.length),
    bytes,
  ]);
}
