/** What a JWT says that is no secret, as far as it is of the right type. */
export interface JwtClaims {
  readonly algorithm?: string;
  readonly keyId?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** All of them, as a list even when it is one text. */
  readonly audience: readonly string[];
  readonly expiresAtSeconds?: number;
  readonly issuedAtSeconds?: number;
  readonly notBeforeSeconds?: number;
  readonly hasTokenId: boolean;
}
