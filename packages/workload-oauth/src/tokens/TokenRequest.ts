/**
 * What a token is wanted for, and how long the caller can wait.
 *
 * @public
 */
export interface TokenRequest {
  /** The resource that shall accept the token; Keycloak's default when absent. */
  readonly audience?: string;
  /** The scopes to ask for, in any order; the client's defaults when absent. */
  readonly scopes?: readonly string[];
  /**
   * How much longer the token should live, in seconds, as for a long stream; 0 when
   * absent. At most nine tenths of a token's life can be had this way.
   */
  readonly minimumLifetimeSeconds?: number;
  /**
   * Ends this caller's wait, and no one else's. `AbortSignal.timeout` makes a
   * deadline of it.
   */
  readonly signal?: AbortSignal;
}
