// @ts-check
import { bold, duration, green, print, red } from '../run/terminal.mjs';

/** So many failed tests are told at the end; all of them are in the log. */
const shownFailures = 5;

/**
 * @param {import('./schedule.mjs').Count[]} counts
 * @returns {import('./schedule.mjs').Count}
 */
export const addCounts = (counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/**
 * Prints one line a part, which tests failed, and at the very end `N passed, N failed`.
 *
 * @param {import('./schedule.mjs').Result[]} results
 * @param {number} milliseconds of the whole run
 * @returns {number} the exit code
 */
export function printSummary(results, milliseconds) {
  const width = Math.max(...results.map(({ title }) => title.length));
  print();
  print(bold('Summary'));
  for (const { title, passed, failed, note, milliseconds: time } of results) {
    const mark = failed ? red('✗') : green('✓');
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    print(
      `${mark} ${title.padEnd(width)} ${counts}  ${duration(time).padStart(12)}${note ? `  ${note}` : ''}`,
    );
  }
  const sum = addCounts(results);
  print(`  ${'All together'.padEnd(width)} ${' '.repeat(24)}  ${duration(milliseconds).padStart(12)}`);
  print();
  const failures = results.flatMap((result) => result.failures);
  for (const failure of failures.slice(0, shownFailures)) print(`${red('✗')} ${failure}\n`);
  if (failures.length > shownFailures) print(`… and ${failures.length - shownFailures} more\n`);
  print(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}
