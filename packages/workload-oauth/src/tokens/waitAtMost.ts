import { waitFor } from './waitFor';

/**
 * Waits for a shared promise, but not for longer than so many milliseconds; then the
 * answer is undefined and the promise goes on for others. The timer keeps no process
 * alive.
 *
 * @param shared - What others wait for as well
 * @param milliseconds - How long to wait
 * @param signal - Ends this wait; its reason is thrown
 */
export async function waitAtMost<Value>(
  shared: Promise<Value>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patienceEnds = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
    timer.unref();
  });
  try {
    return await waitFor(Promise.race([shared, patienceEnds]), signal);
  } finally {
    clearTimeout(timer);
  }
}
