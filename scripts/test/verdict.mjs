// @ts-check

/**
 * Turns the counts of a run into its closing line and exit code.
 *
 * @param {import('./addCounts.mjs').Counts} counts
 * @param {{ areSkipsAllowed: boolean, hasBrokenRunner: boolean, leaks?: readonly string[] }} rules
 * @returns {{ lines: string[], exitCode: 0 | 1 }}
 */
export function verdict(
  counts,
  { areSkipsAllowed, hasBrokenRunner, leaks = [] },
) {
  const problems = leaks.map(leak => `The run printed a secret: ${leak}`);
  if (counts.failed > 0) problems.push('Some tests failed.');
  if (hasBrokenRunner && counts.failed === 0) {
    problems.push('A test runner failed; its own lines say why.');
  }
  if (counts.skipped > 0 && !areSkipsAllowed) {
    problems.push('Tests were skipped, and here every test must run.');
  }
  if (counts.passed + counts.failed === 0) problems.push('No test ran.');
  const { passed, failed, skipped } = counts;
  return {
    lines: [
      ...problems,
      `${passed} passed, ${failed} failed, ${skipped} skipped`,
    ],
    exitCode: problems.length > 0 ? 1 : 0,
  };
}
