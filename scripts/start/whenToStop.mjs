// @ts-check

const POLL_MILLISECONDS = 500;

/**
 * Resolves when this program shall end: at a signal, or, when npm runs it,
 * when npm is gone. npm ended by a signal takes only its shell with it; the
 * portal would go on with nobody to stop it.
 *
 * @param {{ isRunByNpm: boolean, parent?: () => number, pollMilliseconds?: number }} options
 * @returns {Promise<void>}
 */
export function whenToStop(options) {
  const { parent = () => process.ppid } = options;
  const { isRunByNpm, pollMilliseconds = POLL_MILLISECONDS } = options;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  return new Promise(resolve => {
    // Kept for good: an impatient second Ctrl-C must not end this program before those it stops.
    for (const signal of signals) process.on(signal, () => resolve());
    if (!isRunByNpm) return;
    const first = parent();
    const timer = setInterval(() => {
      if (parent() === first) return;
      clearInterval(timer);
      resolve();
    }, pollMilliseconds);
    timer.unref();
  });
}
