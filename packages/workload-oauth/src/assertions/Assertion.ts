import type { Secret } from '../secrets/Secret';

/**
 * What proves who a client is (RFC 7521 section 4.2).
 *
 * @public
 */
export interface Assertion {
  /** The assertion itself; whoever has it is the client until it expires. */
  readonly value: Secret;
  /** What kind it is: the `client_assertion_type`. */
  readonly type: string;
  /** When it expires, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
}
