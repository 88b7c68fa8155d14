import { DerTag } from '../der/DerTag';
import { readWhole } from '../der/readWhole';
import { MalformedError } from '../errors/MalformedError';
import { KeyUsage } from './KeyUsage';

/** Reads the key usage extension: a BIT STRING of at most nine bits. */
export function readKeyUsage(value: Buffer): KeyUsage {
  const { tag, content } = readWhole(value);
  const isBitString = tag === DerTag.bitString && content.length <= 3;
  const [unused, bits] = content;
  const last = content[content.length - 1];
  // DER wants unused bits to be zero (X.690 section 11.2.1).
  const isClean = unused <= 7 && last % 2 ** unused === 0;
  if (!isBitString || content.length < 2 || !isClean) {
    throw new MalformedError('it has a malformed key usage');
  }
  return {
    digitalSignature: hasBit(bits, 0),
    keyCertSign: hasBit(bits, 5),
    cRLSign: hasBit(bits, 6),
  };
}

// Bit 0 is the most significant one.
function hasBit(bits: number, index: number): boolean {
  return Math.floor(bits / 2 ** (7 - index)) % 2 === 1;
}
