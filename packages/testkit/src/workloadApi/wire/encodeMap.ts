import { encodeField } from './encodeField';

/** A protobuf map with text keys: each entry is a message of key 1 and value 2. */
export function encodeMap(
  id: number,
  entries: ReadonlyMap<string, string | Uint8Array>,
): Buffer {
  return Buffer.concat(
    [...entries].map(([key, value]) =>
      encodeField(
        id,
        Buffer.concat([encodeField(1, key), encodeField(2, value)]),
      ),
    ),
  );
}
