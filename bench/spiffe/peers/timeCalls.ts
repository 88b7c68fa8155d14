import type { CallTimes } from './CallTimes';

/** Times calls one after the other, after a fifth as many that warm it up. */
export async function timeCalls(
  call: () => Promise<unknown>,
  calls: number,
  nowNs: () => bigint = process.hrtime.bigint,
): Promise<CallTimes> {
  for (let index = 0; index < Math.floor(calls / 5); index++) await call();
  const times = new Float64Array(calls);
  for (let index = 0; index < calls; index++) {
    const before = nowNs();
    await call();
    times[index] = Number(nowNs() - before);
  }
  times.sort();
  return {
    p50: times[Math.floor(calls / 2)] / 1000,
    p99: times[Math.floor((calls * 99) / 100)] / 1000,
  };
}
