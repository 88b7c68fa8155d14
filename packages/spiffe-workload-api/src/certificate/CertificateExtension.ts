/** One extension of a certificate (RFC 5280 section 4.2). */
export interface CertificateExtension {
  /** Whether who does not understand it must refuse the certificate. */
  readonly isCritical: boolean;
  /** What the extension says, as DER. */
  readonly value: Buffer;
}
