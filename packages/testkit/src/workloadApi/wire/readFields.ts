/**
 * The members of a protobuf message, by field number, where all of them are texts, bytes
 * or messages. Requests of the Workload API have no others.
 *
 * @throws Error for anything else
 */
export function readFields(message: Buffer): Map<number, Buffer[]> {
  const fields = new Map<number, Buffer[]>();
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 5; shift++) {
      const byte = message.at(at++);
      if (byte === undefined || at > message.length) break;
      value += (byte % 0x80) * 0x80 ** shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a varint does not end');
  };
  while (at < message.length) {
    const tag = readVarint();
    if (tag % 8 !== 2) throw new Error(`unexpected wire type ${tag % 8}`);
    const length = readVarint();
    if (at + length > message.length) throw new Error('a field is cut off');
    const id = Math.floor(tag / 8);
    const content = message.subarray(at, at + length);
    fields.set(id, [...(fields.get(id) ?? []), content]);
    at += length;
  }
  return fields;
}
