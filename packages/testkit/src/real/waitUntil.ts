import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;

/**
 * Waits until a real program is in some state, by asking again and again.
 *
 * @param what - what is waited for, as the error names it
 * @param isReached - whether it is there
 * @throws Error when it is not there after a minute
 */
export async function waitUntil(
  what: string,
  isReached: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + LIMIT_MILLISECONDS;
  while (!(await isReached())) {
    if (Date.now() > deadline) {
      throw new Error(`${what}: not after ${LIMIT_MILLISECONDS / 1000} s`);
    }
    await sleep(POLL_MILLISECONDS);
  }
}
