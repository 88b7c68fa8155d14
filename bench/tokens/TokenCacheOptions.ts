/** Whose tokens a cache holds. */
export interface TokenCacheOptions {
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How long before its expiry a token is to be replaced, where the library can be told. */
  readonly bufferMs: number;
}
