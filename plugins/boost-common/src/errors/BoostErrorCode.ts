/**
 * The stable codes in Boost's error answers. Each has a heading of its own in
 * `docs/troubleshooting.md`.
 *
 * @remarks
 * `BAD_REQUEST_PATH`, `BAD_REQUEST_QUERY`, `BAD_REQUEST_BODY`, `BAD_HANDSHAKE`,
 * `BODY_UNREADABLE` and `BODY_TOO_LARGE` are the caller's to fix, as are `TOO_MANY_REQUESTS` and
 * `TOO_MANY_STREAMS`; `ROUTE_UNKNOWN` names nothing that Boost reaches; `NOT_PERMITTED`
 * and `HOST_NOT_ALLOWED` are the portal's own decisions, which it cannot make while
 * `PERMISSIONS_UNAVAILABLE`; `UNEXPECTED_FAILURE` is for the log; the rest say which part behind the portal failed.
 * `KAGENTI_BUSY` means that too many calls are under way; `KAGENTI_DOWN` that none is tried,
 * since Kagenti could not be reached again and again; `KAGENTI_UNAUTHORIZED` that Kagenti
 * does not accept the portal, or its cluster not Kagenti; `AGENT_UNAUTHORIZED` that Kagenti accepted the call and was refused
 * further on, by the agent or by an address that it was to fetch.
 *
 * @public
 */
export const boostErrorCodes = [
  'BAD_REQUEST_PATH',
  'BAD_REQUEST_QUERY',
  'BAD_REQUEST_BODY',
  'BAD_HANDSHAKE',
  'BODY_UNREADABLE',
  'BODY_TOO_LARGE',
  'ROUTE_UNKNOWN',
  'NOT_PERMITTED',
  'HOST_NOT_ALLOWED',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_STREAMS',
  'PERMISSIONS_UNAVAILABLE',
  'UNEXPECTED_FAILURE',
  'TOKEN_UNAVAILABLE',
  'RETRY_LARGE_BODY',
  'KAGENTI_UNAUTHORIZED',
  'AGENT_UNAUTHORIZED',
  'KAGENTI_ROLE_MISSING',
  'KAGENTI_FORBIDDEN',
  'KAGENTI_BUSY',
  'KAGENTI_DOWN',
  'KAGENTI_UNREACHABLE',
  'KAGENTI_TIMEOUT',
  'KAGENTI_BAD_ANSWER',
  'KAGENTI_ERROR',
] as const;

/**
 * One of {@link boostErrorCodes}.
 *
 * @public
 */
export type BoostErrorCode = (typeof boostErrorCodes)[number];
