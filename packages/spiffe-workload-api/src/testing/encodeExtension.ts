import { DerTag } from '../der/DerTag';
import { encodeDer } from './encodeDer';
import { encodeOid } from './encodeOid';

/** Encodes an extension of a certificate; critical unless it says otherwise. */
export function encodeExtension(
  oid: string,
  value: Uint8Array,
  isCritical = true,
): Buffer {
  const critical = encodeDer(DerTag.boolean, Buffer.from([0xff]));
  return encodeDer(
    DerTag.sequence,
    encodeOid(oid),
    ...(isCritical ? [critical] : []),
    encodeDer(DerTag.octetString, value),
  );
}
