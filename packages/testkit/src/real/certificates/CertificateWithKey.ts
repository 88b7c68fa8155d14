/**
 * A certificate and its private key, both PEM.
 *
 * @public
 */
export interface CertificateWithKey {
  readonly certificate: string;
  readonly key: string;
}
