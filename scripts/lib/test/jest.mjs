// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { cacheDir, inProject } from '../project.mjs';
import { run } from '../run/child.mjs';
import { countJest, failuresOfJest } from './jest-count.mjs';
import { PartFailure } from './schedule.mjs';

/**
 * @typedef {object} JestOptions
 * @property {string[]} [patterns] of file names
 * @property {Record<string, string | undefined>} [env]
 * @property {number} [workers] files at the same time
 * @property {number} timeout milliseconds for all of it
 */

/**
 * Runs one of the projects of jest.config.mjs.
 *
 * @param {string} project
 * @param {import('../run/step.mjs').Progress} progress
 * @param {JestOptions} options
 * @returns {Promise<import('./schedule.mjs').Count>}
 */
export async function runJest(project, { say, note }, { patterns = [], env, workers = 2, timeout }) {
  // several runs may happen at the same time
  const reportFile = path.join(cacheDir, 'jest-report', `${project}-${process.pid}.json`);
  const log = path.join(cacheDir, 'logs', `${project}.log`);
  fs.mkdirSync(path.dirname(reportFile), { recursive: true });
  const jest = createRequire(inProject('package.json')).resolve('jest/bin/jest');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
  const { code, output, timedOut } = await run(
    process.execPath,
    [
      ...args,
      '--selectProjects',
      project,
      `--maxWorkers=${workers}`,
      '--json',
      `--outputFile=${reportFile}`,
      ...patterns,
    ],
    { say, log, timeout, env: { FORCE_COLOR: '0', ...env } },
  );
  const report = readReport(reportFile);
  const { passed, failed, problem } = countJest(report, code);
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  note(`${passed} of ${report?.numTotalTests ?? 0} tests passed${skipped ? `, ${skipped} skipped` : ''}`);
  if (failed === 0 && !timedOut) return { passed, failed };
  const reason = timedOut
    ? `took more than ${timeout / 60_000} minutes and was ended`
    : problem || `${failed} failed`;
  const count = { passed, failed: Math.max(failed, 1) };
  throw new PartFailure(
    `${project} tests: ${reason}; all output is in ${path.relative(inProject(), log)}`,
    count,
    output,
    failuresOfJest(report, inProject()),
  );
}

/** @param {string} file @returns {import('./jest-count.mjs').JestReport | undefined} */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    fs.rmSync(file, { force: true });
  }
}
