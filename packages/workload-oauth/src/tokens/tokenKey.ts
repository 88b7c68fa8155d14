import type { TokenRequest } from './TokenRequest';

/** The cache key of a request: audience and scope set. The order of scopes is meaningless (RFC 6749 section 3.3). */
export function tokenKey(request: TokenRequest): string {
  const scopes = [...new Set(request.scopes)].sort();
  return JSON.stringify([request.audience ?? '', scopes]);
}
