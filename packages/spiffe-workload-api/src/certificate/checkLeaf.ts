import { MalformedError } from '../errors/MalformedError';
import { SpiffeId } from '../identity/SpiffeId';
import { ParsedCertificate } from './ParsedCertificate';
import { readUriSan } from './readUriSan';

/**
 * Holds a certificate against the rules for leaves (X509-SVID sections 2, 3.1, 4.1 and
 * 4.3) and gives its SPIFFE ID.
 *
 * @remarks
 * Extended key usage is left to TLS, which knows whether a client or a server is meant;
 * section 5.2 does not ask validators for it either.
 *
 * @throws MalformedError, or a SpiffeError `SPIFFE_ID_INVALID`
 */
export function checkLeaf(leaf: ParsedCertificate): SpiffeId {
  const id = readUriSan(leaf);
  if (id.path === '') {
    throw new MalformedError(
      'its SPIFFE ID has no path, so it names a trust domain and no workload',
    );
  }
  const { basicConstraints, keyUsage } = leaf;
  if (basicConstraints.isCa) {
    throw new MalformedError('its leaf certificate is a CA');
  }
  if (!keyUsage?.digitalSignature) {
    throw new MalformedError(
      'the key usage of its leaf certificate lacks digitalSignature',
    );
  }
  if (keyUsage.keyCertSign || keyUsage.cRLSign) {
    throw new MalformedError(
      'the key usage of its leaf certificate must have neither keyCertSign nor cRLSign',
    );
  }
  return id;
}
