import { MalformedError } from '../errors/MalformedError';
import { numericDateMs } from './numericDateMs';

// A token that was minted this moment by a machine whose clock is a little ahead is the
// usual case, and a minute is what go-spiffe grants. There is no such grace after the
// end: a client renews long before it.
const LEEWAY_MS = 60_000;

/** When a token ends and when it was issued. */
export interface TokenTimes {
  readonly expiresAtMs: number;
  readonly issuedAtMs?: number;
}

/**
 * Holds the claims `exp`, `nbf` and `iat` against the clock (RFC 7519 section 4.1).
 *
 * @throws MalformedError
 */
export function checkTimes(
  claims: Readonly<Record<string, unknown>>,
  nowMs: number,
): TokenTimes {
  const expiresAtMs = numericDateMs(claims, 'exp');
  const notBeforeMs = numericDateMs(claims, 'nbf');
  const issuedAtMs = numericDateMs(claims, 'iat');
  if (expiresAtMs === undefined) {
    throw new MalformedError('it has no exp claim');
  }
  // Not `nowMs >= …`: a clock that is no number must not keep a token alive.
  if (!(nowMs < expiresAtMs)) {
    throw new MalformedError(
      `it expired at ${new Date(expiresAtMs).toISOString()}; ask for a new one, and compare the clocks`,
    );
  }
  const begin = Math.max(notBeforeMs ?? 0, issuedAtMs ?? 0);
  if (begin > nowMs + LEEWAY_MS) {
    throw new MalformedError(
      `it begins at ${new Date(begin).toISOString()}, which is not yet; compare the clocks`,
    );
  }
  return { expiresAtMs, issuedAtMs };
}
