/**
 * What a token is wanted for.
 *
 * @public
 */
export interface TokenRequest {
  /** The resource that shall accept the token; Keycloak's default when absent. */
  readonly audience?: string;
  /** The scopes to ask for, in any order; the client's defaults when absent. */
  readonly scopes?: readonly string[];
}
