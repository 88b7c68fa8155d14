import { isUsableSigningKey } from './isUsableSigningKey';
import { ParsedCertificate } from './ParsedCertificate';

/** Whether a certificate's key has signed another one, by an algorithm that counts. */
export function hasSigned(
  issuer: ParsedCertificate,
  subject: ParsedCertificate,
): boolean {
  if (!subject.isStronglySigned) return false;
  try {
    const { publicKey } = issuer.certificate;
    return (
      isUsableSigningKey(publicKey) && subject.certificate.verify(publicKey)
    );
  } catch {
    // A key or signature that OpenSSL does not know is no signature.
    return false;
  }
}
