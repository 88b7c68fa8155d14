import { encodeField } from './encodeField';
import { encodeMap } from './encodeMap';
import { encodeVarint } from './encodeVarint';

/** A JSON object as a `google.protobuf.Struct`. */
export function encodeStruct(value: object): Buffer {
  return encodeMap(
    1,
    new Map(
      Object.entries(value).map(([name, member]) => [
        name,
        encodeValue(member),
      ]),
    ),
  );
}

/** A JSON value as a `google.protobuf.Value`. */
function encodeValue(value: unknown): Buffer {
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'string') return encodeField(3, value);
  if (typeof value === 'boolean') return encodeScalar(4, Number(value));
  if (Array.isArray(value)) {
    const items = value.map(item => encodeField(1, encodeValue(item)));
    return encodeField(6, Buffer.concat(items));
  }
  if (typeof value === 'object' && value) {
    return encodeField(5, encodeStruct(value));
  }
  return encodeScalar(1, 0);
}

function encodeScalar(id: number, value: number): Buffer {
  return Buffer.concat([encodeVarint(id * 8), encodeVarint(value)]);
}

/** Wire type 1: a double, lowest byte first. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([encodeVarint(2 * 8 + 1), bytes]);
}
