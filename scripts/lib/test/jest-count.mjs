// @ts-check
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** So many lines of a failed test's message say what was expected and what came. */
const shownLines = 14;

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
 * @property {JestFile[]} [testResults]
 *
 * @typedef {object} JestFile
 * @property {string} name its path
 * @property {string} status
 * @property {string} message why it could not be run, or all that failed in it
 * @property {{ status: string, fullName: string, failureMessages: string[] | null }[]} assertionResults
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

/**
 * Which tests failed and how, in few lines each: the end of a long output is what is looked at first.
 *
 * @param {JestReport | undefined} report
 * @param {string} root which paths are told from
 */
export function failuresOfJest(report, root) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [told(file, message)];
    return failed.map((test) => told(`${file}: ${test.fullName}`, test.failureMessages?.[0] ?? ''));
  });
}

/** @param {string} what @param {string} message */
function told(what, message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() && !/node_modules|node:internal/.test(line));
  return [what, ...lines.slice(0, shownLines).map((line) => `    ${line}`)].join('\n');
}
