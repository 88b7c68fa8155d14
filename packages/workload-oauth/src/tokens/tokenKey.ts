import type { TokenRequest } from './TokenRequest';

const DEFAULTS = JSON.stringify(['', []]);

/** The cache key of a request: audience and scope set. The order of scopes is meaningless (RFC 6749 section 3.3). */
export function tokenKey(request: TokenRequest): string {
  // Most calls ask for neither, and this stands on the way of every request.
  if (!request.audience && !request.scopes?.length) return DEFAULTS;
  const scopes = [...new Set(request.scopes)].sort();
  return JSON.stringify([request.audience ?? '', scopes]);
}
