/** A token in compact form, taken apart; nothing in it is verified. */
export interface DecodedJwt {
  /** One of the allowed signature algorithms. */
  readonly algorithm: string;
  readonly keyId?: string;
  readonly type?: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
