import { KagentiError } from '../errors/KagentiError';
import type { AbortSide } from './AbortSide';

/** How undici names what the end of a connection pool brings about. */
const CLOSED_BY_US: ReadonlySet<unknown> = new Set([
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
]);

/**
 * Who ended an exchange.
 *
 * @param error - What it ended with
 * @param isCallersDoing - Whether the caller left, or their body broke off
 */
export function findAbortSide(
  error: unknown,
  isCallersDoing: boolean,
): AbortSide {
  if (isCallersDoing) return 'caller';
  if (!(error instanceof KagentiError)) return 'portal';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return CLOSED_BY_US.has(code) ? 'portal' : 'kagenti';
}
