// @ts-check

/**
 * Keeps several process groups running until the first of them ends or the
 * caller wants to stop; then all of them are stopped.
 *
 * @typedef {{ name: string, ended: () => Promise<string>, stop: () => Promise<void> }} Runner
 *
 * @param {readonly Runner[]} runners
 * @param {{ whenUp: (signal: AbortSignal) => Promise<void>, stopRequested: Promise<unknown> }} options
 * @returns {Promise<number>} 0 when it was asked to stop, 1 when one of them ended by itself or never came up
 */
export async function runTogether(runners, { whenUp, stopRequested }) {
  const controller = new AbortController();
  const reason = await Promise.race([
    stopRequested.then(() => undefined),
    ...runners.map(
      async runner => `${runner.name} ended (${await runner.ended()})`,
    ),
    whenUp(controller.signal).then(
      () => new Promise(() => {}),
      error => (error instanceof Error ? error.message : String(error)),
    ),
  ]);
  controller.abort(new Error('stopped'));
  if (reason) console.error(`\n${reason}; stopping the rest.`);
  await Promise.all(runners.map(runner => runner.stop()));
  return reason ? 1 : 0;
}
