// @ts-check

/**
 * @param {any} report what jest writes with --json --outputFile
 * @returns {import('./addCounts.mjs').Counts}
 */
export function readJestCounts(report) {
  return {
    passed: report.numPassedTests,
    // A file that could not be loaded has no tests to count, yet it failed.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
