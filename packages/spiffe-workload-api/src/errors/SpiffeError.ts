/**
 * What can go wrong, for programs.
 *
 * - `SPIFFE_ID_INVALID`: a text is no SPIFFE ID.
 * - `SPIFFE_ID_UNEXPECTED`: a valid SPIFFE ID, but not one that a matcher lets through.
 * - `TRUST_DOMAIN_INVALID`: a text is no trust domain name.
 * - `JWT_SVID_INVALID`: a token is no JWT-SVID, or not one that may be trusted here and now.
 * - `X509_SVID_INVALID`: certificates or key are no X.509-SVID, or lead to no authority.
 * - `WIT_SVID_INVALID`: token or key are no WIT-SVID.
 * - `BUNDLE_INVALID`: a text or bytes are no bundle.
 * - `BUNDLE_NOT_FOUND`: there is no bundle of that trust domain.
 * - `WORKLOAD_API_ADDRESS_INVALID`: no address, or not one of the forms `unix:` and `tcp:`.
 * - `WORKLOAD_API_UNREACHABLE`: nobody answers at the address.
 * - `WORKLOAD_API_REFUSED`: the agent has no identity for this process (`PERMISSION_DENIED`).
 * - `WORKLOAD_API_REJECTED`: the agent finds the request malformed (`INVALID_ARGUMENT`).
 * - `WORKLOAD_API_UNSUPPORTED`: the agent does not know this call (`UNIMPLEMENTED`).
 * - `WORKLOAD_API_BAD_ANSWER`: the agent's answer breaks the standard.
 * - `WORKLOAD_API_TIMEOUT`: no answer in time.
 * - `SOURCE_CLOSED`: asked after `close()`.
 * - `INVALID_OPTION`: an option has a value outside its range.
 *
 * @public
 */
export type SpiffeErrorCode =
  | 'SPIFFE_ID_INVALID'
  | 'SPIFFE_ID_UNEXPECTED'
  | 'TRUST_DOMAIN_INVALID'
  | 'JWT_SVID_INVALID'
  | 'X509_SVID_INVALID'
  | 'WIT_SVID_INVALID'
  | 'BUNDLE_INVALID'
  | 'BUNDLE_NOT_FOUND'
  | 'WORKLOAD_API_ADDRESS_INVALID'
  | 'WORKLOAD_API_UNREACHABLE'
  | 'WORKLOAD_API_REFUSED'
  | 'WORKLOAD_API_REJECTED'
  | 'WORKLOAD_API_UNSUPPORTED'
  | 'WORKLOAD_API_BAD_ANSWER'
  | 'WORKLOAD_API_TIMEOUT'
  | 'SOURCE_CLOSED'
  | 'INVALID_OPTION';

/**
 * What is known of a failure beside its code.
 *
 * @public
 */
export interface SpiffeErrorDetails {
  /** The failure underneath. */
  readonly cause?: unknown;
}

/**
 * Any failure of this package. Its message names what is wrong and what to check
 * next, and holds neither tokens nor keys.
 *
 * @public
 */
export class SpiffeError extends Error {
  /** The class's name. */
  override readonly name = 'SpiffeError';
  /** What went wrong, for programs. */
  readonly code: SpiffeErrorCode;

  constructor(
    code: SpiffeErrorCode,
    message: string,
    details: SpiffeErrorDetails = {},
  ) {
    super(
      message,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.code = code;
  }
}
