import type { CallSignal } from './CallSignal';

/**
 * A signal of Node's that fires with another one.
 *
 * @param signal - Any signal
 * @public
 */
export function toAbortSignal(signal: CallSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  signal.addEventListener('abort', () => controller.abort(signal.reason));
  return controller.signal;
}
