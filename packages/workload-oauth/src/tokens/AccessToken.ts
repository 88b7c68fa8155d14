import type { Secret } from '../secrets/Secret';

/**
 * An access token and how long it may be used.
 *
 * @public
 */
export interface AccessToken {
  /** The token, fit for a Bearer header (token68, RFC 6750 section 2.1). */
  readonly value: Secret;
  /** When it expires, in milliseconds since the epoch by this machine's clock. */
  readonly expiresAtMs: number;
}
