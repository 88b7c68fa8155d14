// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks an address until it answers with a success.
 *
 * @param {string} url
 * @param {{ signal: AbortSignal, pollMilliseconds?: number }} options
 * @returns {Promise<void>} rejects when the signal is aborted first
 */
export async function waitUntilAnswers(
  url,
  { signal, pollMilliseconds = 500 },
) {
  for (;;) {
    signal.throwIfAborted();
    try {
      const response = await fetch(url, { signal });
      await response.body?.cancel();
      if (response.ok) return;
    } catch {
      // Nobody listens yet; an abort is told apart at the top of the loop.
    }
    await sleep(pollMilliseconds, undefined, { signal });
  }
}
