import type { Portal } from '../../scene/Portal';
import type { MissCost } from './MissCost';
import { nameOfMiss } from './nameOfMiss';
import { waysToAsk } from './waysToAsk';

/** The ways take turns, so that whatever else the machine does falls on all. */
const TURNS = 4;
const TIMES = 15;

/**
 * What it costs to ask the permission backend anew, by the way in which it is asked.
 *
 * @param portal - Whose policy is asked
 * @returns CPU and waiting time in milliseconds, by names of measurements
 */
export async function compareMisses(
  portal: Portal,
): Promise<Record<string, number>> {
  const ways = Object.keys(waysToAsk);
  const sums: Record<string, number> = {};
  for (let turn = 0; turn < TURNS; turn++) {
    for (const way of ways) {
      const query = new URLSearchParams({ way, times: `${TIMES}` });
      const cost: MissCost = await portal.ask(`/api/bench/misses?${query}`);
      const { cpu, wait } = nameOfMiss(way);
      sums[cpu] = (sums[cpu] ?? 0) + cost.cpuMs / TURNS;
      sums[wait] = (sums[wait] ?? 0) + cost.waitMs / TURNS;
    }
  }
  return sums;
}
