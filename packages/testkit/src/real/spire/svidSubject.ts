import { createHash } from 'node:crypto';

const UNIQUE_ID_BYTES = 16;

/**
 * The subject of an X.509-SVID of SPIRE as Keycloak's `x509.subjectdn` wants it:
 * the last part first, and the unique id by its number, since the name that
 * OpenSSL has for it makes Keycloak fail with 400 (measured).
 *
 * @param options - `dnsName`: the first of the entry's DNS names, if it has any;
 * `uniqueId`: the SPIFFE ID, where the server makes subjects unique
 *
 * @public
 */
export function svidSubject(options: {
  readonly dnsName?: string;
  readonly uniqueId?: string;
}): string {
  const { dnsName, uniqueId } = options;
  return [
    ...(uniqueId ? [`2.5.4.45=${hash(uniqueId)}`] : []),
    ...(dnsName ? [`CN=${dnsName}`] : []),
    'O=SPIRE',
    'C=US',
  ].join(',');
}

/** What SPIRE's `uniqueid` makes of a SPIFFE ID: the first half of its SHA-256. */
function hash(spiffeId: string): string {
  return createHash('sha256')
    .update(spiffeId)
    .digest()
    .subarray(0, UNIQUE_ID_BYTES)
    .toString('hex');
}
