// @ts-check

/**
 * Installs what is not there, all at once: one downloads while another compiles.
 *
 * @param {readonly import('../counterparts.mjs').Counterpart[]} counterparts
 * @param {(name: string) => import('./StepLog.mjs').StepLog} createLog
 * @returns {Promise<boolean>} whether all are there afterwards
 */
export async function installCounterparts(counterparts, createLog) {
  const results = await Promise.all(
    counterparts.map(async ({ name, isInstalled, install }) => {
      const log = createLog(name);
      if (isInstalled()) {
        log.say('there');
        return true;
      }
      const startedAt = Date.now();
      try {
        await install(log);
        if (!isInstalled())
          throw new Error('still not found after its installation');
        const seconds = Math.round((Date.now() - startedAt) / 1000);
        log.say(`installed in ${seconds} s`);
        return true;
      } catch (error) {
        log.say(`failed: ${error instanceof Error ? error.message : error}`);
        return false;
      }
    }),
  );
  return results.every(Boolean);
}
