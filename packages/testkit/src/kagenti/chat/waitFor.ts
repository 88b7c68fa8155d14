import { setTimeout as delay } from 'node:timers/promises';

/** Waits that long, or rejects as soon as the client has left. */
export async function waitFor(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  if (milliseconds > 0) {
    await delay(milliseconds, undefined, { signal });
  }
}
