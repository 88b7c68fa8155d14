import type { MissCost } from './MissCost';

/**
 * Does something one time after the other.
 *
 * @param ask - What
 * @param times - How often
 */
export async function measureMisses(
  ask: () => Promise<unknown>,
  times: number,
): Promise<MissCost> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  for (let time = 0; time < times; time++) await ask();
  const { user, system } = process.cpuUsage(cpu);
  return {
    cpuMs: (user + system) / 1000 / times,
    waitMs: (performance.now() - begin) / times,
  };
}
