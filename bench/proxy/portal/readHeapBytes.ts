import { setImmediate } from 'node:timers/promises';

/** What a first collection leaves to finalizers is gone after the next ones. */
const COLLECTIONS = 3;

/**
 * How much of the heap is in use once all garbage is gone.
 *
 * @throws Error when Node was started without `--expose-gc`
 */
export async function readHeapBytes(): Promise<number> {
  const { gc } = globalThis;
  if (!gc) throw new Error('The process needs --expose-gc');
  for (let time = 0; time < COLLECTIONS; time++) {
    gc();
    await setImmediate();
  }
  return process.memoryUsage().heapUsed;
}
