import { KeyObject, sign, verify, X509Certificate } from 'node:crypto';

const PROBE = Buffer.from('SPIFFE');

/**
 * Whether a private key is the one of a certificate, proved by a signature: OpenSSL's own
 * comparison looks at public halves alone, and PKCS#8 carries one beside the private half.
 */
export function isKeyOf(
  privateKey: KeyObject,
  { publicKey }: X509Certificate,
): boolean {
  try {
    const signature = sign(undefined, PROBE, privateKey);
    return verify(undefined, PROBE, publicKey, signature);
  } catch {
    return false;
  }
}
