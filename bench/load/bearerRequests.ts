import type { LoadRequest } from './LoadRequest';

/**
 * One request of each user.
 *
 * @param tokens - The users' bearers
 */
export function bearerRequests(tokens: readonly string[]): LoadRequest[] {
  return tokens.map(token => ({
    headers: { authorization: `Bearer ${token}` },
  }));
}
