// @ts-check

/**
 * @param {string} tap what Node's tap reporter wrote
 * @returns {import('./addCounts.mjs').Counts}
 */
export function readTapCounts(tap) {
  const count = (/** @type {string} */ name) => {
    const line = tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'));
    return line ? Number(line[1]) : 0;
  };
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
