import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * Asks again and again until the answer is the wanted one, or the time is up.
 *
 * @param limitMs - For how long
 * @param ask - Whether it is so
 * @returns Whether it was so in time
 */
export async function pollUntil(
  limitMs: number,
  ask: () => Promise<boolean>,
): Promise<boolean> {
  const limit = performance.now() + limitMs;
  while (performance.now() < limit) {
    if (await ask()) return true;
    await sleep(POLL_MS);
  }
  return false;
}
