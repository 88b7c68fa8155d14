/** One name of a certificate, such as a subject alternative name (RFC 5280 section 4.2.1.6). */
export interface GeneralName {
  /** The number of the kind; see {@link GeneralNameKind}. */
  readonly kind: number;
  readonly value: Buffer;
}

/** The kinds of names that are looked into here. */
export const GeneralNameKind = {
  directoryName: 4,
  uri: 6,
} as const;
