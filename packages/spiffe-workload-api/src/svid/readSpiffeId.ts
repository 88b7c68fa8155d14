import { X509Certificate } from 'node:crypto';
import { parseCertificate } from '../certificate/parseCertificate';
import { readUriSan } from '../certificate/readUriSan';
import { readAs } from '../errors/readAs';
import { SpiffeId } from '../identity/SpiffeId';

/**
 * Reads the SPIFFE ID of a certificate, which **nothing vouches for** yet: see
 * {@link validateX509Chain}.
 *
 * @throws {@link SpiffeError} `X509_SVID_INVALID` unless there is exactly one URI name,
 * `SPIFFE_ID_INVALID` if it is no SPIFFE ID
 * @public
 */
export function readSpiffeId(certificate: X509Certificate): SpiffeId {
  return readAs('X509_SVID_INVALID', 'Not an X.509-SVID', () =>
    readUriSan(parseCertificate(certificate)),
  );
}
