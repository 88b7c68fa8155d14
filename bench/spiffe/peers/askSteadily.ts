import { setTimeout as delay } from 'node:timers/promises';
import type { SteadyLoad } from './SteadyLoad';

/** When it is, and a pause until later; by this machine's clock when absent. */
export interface LoadTime {
  nowMs(): number;
  pauseMs(milliseconds: number): Promise<unknown>;
}

const MACHINE: LoadTime = {
  nowMs: () => performance.now(),
  pauseMs: milliseconds => delay(Math.max(0, milliseconds)),
};

/**
 * Asks for each audience once in every interval, the audiences spread over it. A call
 * that comes late is not left out, so that the number of calls is always the same.
 *
 * @returns how many calls were answered
 * @throws what the first failed call has thrown; all callers then stop
 */
export async function askSteadily(
  ask: (audienceNumber: number) => Promise<unknown>,
  { audiences, intervalMs, rounds }: SteadyLoad,
  time: LoadTime = MACHINE,
): Promise<number> {
  const beginMs = time.nowMs();
  let answered = 0;
  let hasFailed = false;
  const callers = Array.from({ length: audiences }, async (_, index) => {
    for (let round = 0; round < rounds; round++) {
      const dueMs = beginMs + intervalMs * (round + index / audiences);
      await time.pauseMs(dueMs - time.nowMs());
      if (hasFailed) return;
      try {
        await ask(index);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      answered++;
    }
  });
  await Promise.all(callers);
  return answered;
}
