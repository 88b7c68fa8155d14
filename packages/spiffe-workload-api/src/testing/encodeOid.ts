import { DerTag } from '../der/DerTag';
import { encodeDer } from './encodeDer';

/** Encodes an OBJECT IDENTIFIER. */
export function encodeOid(oid: string): Buffer {
  const [first, second, ...rest] = oid.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(arc => {
    const groups = [arc % 128];
    for (
      let left = Math.floor(arc / 128);
      left > 0;
      left = Math.floor(left / 128)
    ) {
      groups.unshift((left % 128) + 128);
    }
    return groups;
  });
  return encodeDer(DerTag.objectIdentifier, Buffer.from(bytes));
}
