import { MalformedError } from '../errors/MalformedError';
import { ParsedCertificate } from './ParsedCertificate';

/**
 * Holds a certificate against the rules for signing certificates (X509-SVID sections 3.2,
 * 4.1 and 4.3).
 *
 * @throws MalformedError
 */
export function checkIntermediate({
  basicConstraints,
  keyUsage,
}: ParsedCertificate): void {
  if (!basicConstraints.isCa) {
    throw new MalformedError('one of its intermediate certificates is no CA');
  }
  if (!keyUsage?.keyCertSign) {
    throw new MalformedError(
      'the key usage of one of its intermediate certificates lacks keyCertSign',
    );
  }
}
