import { KeyObject, X509Certificate } from 'node:crypto';

/** A certificate with its key. */
export interface TestCertificate {
  readonly certificate: X509Certificate;
  readonly der: Buffer;
  readonly subject: string;
  readonly privateKey: KeyObject;
  /** The private key as DER of PKCS#8. */
  readonly keyDer: Buffer;
}
