/**
 * What can go wrong, for programs.
 *
 * - `TOKEN_ENDPOINT_INSECURE`: the address is neither https, loopback nor in-cluster.
 * - `TOKEN_ENDPOINT_UNREACHABLE`: no connection, a broken one, or untrusted TLS.
 * - `TOKEN_ENDPOINT_TIMEOUT`: no whole answer in time.
 * - `MISCONFIGURED`: the issuer does not know the client or refuses its credential.
 * - `TOKEN_GRANT_REJECTED`: any other OAuth error (RFC 6749 section 5.2).
 * - `TOKEN_ENDPOINT_FAILED`: an answer that is no OAuth answer, such as a 500 or a redirect.
 * - `TOKEN_RESPONSE_INVALID`: a success whose token, type or lifetime cannot be used.
 * - `TOKEN_SOURCE_CLOSED`: asked after `close()`.
 * - `INVALID_OPTION`: an option has a value outside its range.
 *
 * @public
 */
export type WorkloadOAuthErrorCode =
  | 'TOKEN_ENDPOINT_INSECURE'
  | 'TOKEN_ENDPOINT_UNREACHABLE'
  | 'TOKEN_ENDPOINT_TIMEOUT'
  | 'MISCONFIGURED'
  | 'TOKEN_GRANT_REJECTED'
  | 'TOKEN_ENDPOINT_FAILED'
  | 'TOKEN_RESPONSE_INVALID'
  | 'TOKEN_SOURCE_CLOSED'
  | 'INVALID_OPTION';

/**
 * What is known of a failure beside its code.
 *
 * @public
 */
export interface WorkloadOAuthErrorDetails {
  /** The failure underneath. */
  readonly cause?: unknown;
  /** The HTTP status of the token endpoint's answer. */
  readonly status?: number;
  /** The OAuth `error` of the answer, cleaned. */
  readonly oauthError?: string;
  /** How long the token endpoint asked us to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/**
 * Any failure of this package. Its message names what to check next and holds
 * neither secrets nor tokens nor unstructured answer bodies.
 *
 * @public
 */
export class WorkloadOAuthError extends Error {
  /** The class's name. */
  override readonly name = 'WorkloadOAuthError';
  /** What went wrong, for programs. */
  readonly code: WorkloadOAuthErrorCode;
  /** The HTTP status of the token endpoint's answer. */
  readonly status?: number;
  /** The OAuth `error` of the answer, cleaned. */
  readonly oauthError?: string;
  /** How long the token endpoint asked us to wait, in seconds. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: WorkloadOAuthErrorCode,
    message: string,
    details: WorkloadOAuthErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.oauthError = details.oauthError;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
