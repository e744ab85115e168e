// @ts-check

/**
 * As much of Jest's report as matters here.
 *
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numTotalTests
 * @property {number} numRuntimeErrorTestSuites files that could not be run at all
 */

/**
 * What a run of Jest counts for. A run that crashed, found nothing, or ended badly without naming a test has
 * failed, whatever its report says.
 *
 * @param {JestReport | undefined} report nothing if it wrote none
 * @param {number} exitCode
 * @returns {import('./schedule.mjs').Count & { problem: string }} problem: what is wrong beside failed tests
 */
export function countJest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, problem: `the test runner crashed (exit code ${exitCode})` };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (report.numTotalTests === 0 && failed === 0) return { passed, failed: 1, problem: 'no test was found' };
  if (passed === 0 && failed === 0) return { passed, failed: 1, problem: 'every test was skipped' };
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, problem: `the test runner ended badly (exit code ${exitCode})` };
  }
  return { passed, failed, problem: '' };
}
