import { KagentiError } from '../errors/KagentiError';
import type { CallSignal } from '../kagenti/CallSignal';
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
 * @param signal - The call's
 * @param isBodyBroken - Whether the body of the request broke off
 */
export function findAbortSide(
  error: unknown,
  signal: CallSignal | undefined,
  isBodyBroken: boolean,
): AbortSide {
  if (isBodyBroken) return 'caller';
  if (signal?.aborted) {
    // Of calls that belong together one has failed, and the portal wants none of them.
    return signal.reason instanceof KagentiError ? 'portal' : 'caller';
  }
  if (!(error instanceof KagentiError)) return 'portal';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return CLOSED_BY_US.has(code) ? 'portal' : 'kagenti';
}
