import type { AccessToken } from './AccessToken';
import type { TokenRequest } from './TokenRequest';

/**
 * Where callers get access tokens from.
 *
 * @public
 */
export interface TokenSource {
  /**
   * A token that is good now.
   *
   * @param request - What the token is for
   * @throws WorkloadOAuthError when no token is to be had
   */
  getAccessToken(request?: TokenRequest): Promise<AccessToken>;

  /**
   * Says that a resource refused this token. It is dropped only if it is still
   * the one in use: a refusal that arrives after someone else has replaced the
   * token must not throw the new one away.
   *
   * @param token - The refused token
   */
  invalidate(token: AccessToken): void;
}
