import { KagentiError } from '../errors/KagentiError';

/** What is known while calls are refused. */
export interface KagentiDownOptions {
  readonly origin: string;
  /** Until the next call may try; nothing or less while one is trying. */
  readonly remainingSeconds: number;
  /** What the last connection failed with. */
  readonly lastFailure: KagentiError | undefined;
}

/**
 * The error for a call that was not tried, since Kagenti could not be reached several times
 * in a row.
 *
 * @param options - What is known
 */
export function kagentiDown(options: KagentiDownOptions): KagentiError {
  const { origin, remainingSeconds, lastFailure } = options;
  const retryAfterSeconds = Math.max(1, Math.ceil(remainingSeconds));
  const next =
    remainingSeconds > 0
      ? `The next call tries in ${retryAfterSeconds} s (boost.kagenti.breaker.openSeconds)`
      : 'One call is trying now, and if it connects, all others do again (boost.kagenti.breaker)';
  return new KagentiError({
    code: 'KAGENTI_DOWN',
    statusCode: 503,
    message: `Kagenti at ${origin} could not be reached again and again${reasonOf(lastFailure)}. ${next}. Check boost.kagenti.baseUrl and that Kagenti is up.`,
    cause: lastFailure,
    retryAfterSeconds,
  });
}

function reasonOf(failure: KagentiError | undefined): string {
  const code = (failure?.cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? `, at last because of ${code}` : '';
}
