import { useCallback, useEffect, useState } from 'react';
import type { RequestState } from './RequestState';

interface Outcome<T> {
  request: unknown;
  attempt: number;
  result: { value: T } | { error: Error };
}

/**
 * Runs a request for as long as it is the wanted one. A new function is a new
 * request, so callers memoize it; `undefined` asks for nothing.
 */
export function useRequest<T>(
  request: ((signal: AbortSignal) => Promise<T>) | undefined,
): RequestState<T> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T>>();

  useEffect(() => {
    if (!request) {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (result: Outcome<T>['result']) => {
      // An answer that was already under way when its request was aborted must
      // not replace that of the request which came after it.
      if (!controller.signal.aborted) {
        setOutcome({ request, attempt, result });
      }
    };
    request(controller.signal).then(
      value => settle({ value }),
      error =>
        settle({
          error: error instanceof Error ? error : Error(String(error)),
        }),
    );
    return () => controller.abort();
  }, [request, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);

  if (!request) {
    return { status: 'idle' };
  }
  // Between a change of request and its effect the old outcome is still here.
  if (outcome?.request !== request || outcome.attempt !== attempt) {
    return { status: 'loading' };
  }
  return 'value' in outcome.result
    ? { status: 'loaded', value: outcome.result.value }
    : { status: 'failed', error: outcome.result.error, retry };
}
