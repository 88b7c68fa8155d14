/** Encodes one element of DER. */
export function encodeDer(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) {
    return Buffer.concat([Buffer.from([tag, length]), content]);
  }
  const bytes = length < 0x100 ? 1 : 2;
  const header = Buffer.alloc(2 + bytes);
  header.writeUInt8(tag, 0);
  header.writeUInt8(0x80 + bytes, 1);
  header.writeUIntBE(length, 2, bytes);
  return Buffer.concat([header, content]);
}
