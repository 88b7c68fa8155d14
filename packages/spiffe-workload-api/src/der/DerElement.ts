/** One tag, length and value of ASN.1's distinguished encoding (X.690 section 10). */
export interface DerElement {
  /** The identifier octet: class, constructed or primitive, and number. */
  readonly tag: number;
  /** The value. */
  readonly content: Buffer;
  /** The whole element with its header. */
  readonly raw: Buffer;
}
