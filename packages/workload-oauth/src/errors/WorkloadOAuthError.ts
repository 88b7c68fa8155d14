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
 * - `ISSUER_DISCOVERY_FAILED`: the realm's metadata names no issuer that can be used.
 * - `ASSERTION_FILE_MISSING`: there is no token file at the configured path.
 * - `ASSERTION_FILE_INVALID`: the token file cannot be read or holds no such token.
 * - `ASSERTION_EXPIRED`: the assertion at hand has ended; nothing was sent.
 * - `ASSERTION_AUDIENCE_MISMATCH`: the assertion at hand is meant for others; it was not sent.
 * - `ASSERTION_SUBJECT_REFUSED`: the assertion speaks for the `default` service account.
 * - `ASSERTION_SOURCE_UNAVAILABLE`: the Workload API gives no JWT-SVID.
 * - `CREDENTIAL_FILE_MISSING`: there is no key, certificate or CA file at the configured path.
 * - `CREDENTIAL_FILE_INVALID`: such a file cannot be read or holds something else.
 * - `CERTIFICATE_EXPIRED`: the client certificate has ended or has not begun; nothing was sent.
 * - `CERTIFICATE_SOURCE_UNAVAILABLE`: the Workload API gives no X.509-SVID.
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
  | 'ISSUER_DISCOVERY_FAILED'
  | 'ASSERTION_FILE_MISSING'
  | 'ASSERTION_FILE_INVALID'
  | 'ASSERTION_EXPIRED'
  | 'ASSERTION_AUDIENCE_MISMATCH'
  | 'ASSERTION_SUBJECT_REFUSED'
  | 'ASSERTION_SOURCE_UNAVAILABLE'
  | 'CREDENTIAL_FILE_MISSING'
  | 'CREDENTIAL_FILE_INVALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_SOURCE_UNAVAILABLE'
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
