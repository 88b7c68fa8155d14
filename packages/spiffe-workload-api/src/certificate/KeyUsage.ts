/** The key usage bits that SPIFFE has rules for (RFC 5280 section 4.2.1.3). */
export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly keyCertSign: boolean;
  readonly cRLSign: boolean;
}
