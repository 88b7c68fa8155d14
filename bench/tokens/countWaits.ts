import { setTimeout as delay } from 'node:timers/promises';
import type { TokenCache } from './TokenCache';

const MS_BETWEEN_CALLS = 10;

/**
 * Asks steadily and counts the callers who had to wait for the issuer, after a first
 * one who has to. A cached token takes no input or output, so that a call which has
 * not ended when the event loop comes round waits; how busy the machine is does not
 * matter.
 */
export async function countWaits(
  cache: TokenCache,
  durationMs: number,
): Promise<number> {
  await cache.getToken();
  const endsAtMs = performance.now() + durationMs;
  const calls: Promise<boolean>[] = [];
  while (performance.now() < endsAtMs) {
    calls.push(hasToWait(cache));
    await delay(MS_BETWEEN_CALLS);
  }
  return (await Promise.all(calls)).filter(Boolean).length;
}

async function hasToWait(cache: TokenCache): Promise<boolean> {
  let hasComeRound = false;
  setImmediate(() => {
    hasComeRound = true;
  });
  await cache.getToken();
  return hasComeRound;
}
