import { setTimeout } from 'node:timers/promises';
import type { Pause } from './Pause';

/** Waits by a timer that keeps no process alive. */
export const pauseUnreferenced: Pause = async (milliseconds, signal) => {
  const options = { signal, ref: false };
  // An aborted wait is over, and no failure.
  await setTimeout(milliseconds, undefined, options).catch(() => {});
};
