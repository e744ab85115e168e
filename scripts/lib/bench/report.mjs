// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { inProject } from '../project.mjs';
import { print } from '../run/terminal.mjs';

/**
 * One promise and how it stands.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} budget as words: "≤ 900 KB"
 * @property {string} measured
 * @property {boolean} kept
 */

/** @param {string} what @param {number} kilobytes @param {number} most @returns {Row} */
export const sizeRow = (what, kilobytes, most) => ({
  what,
  budget: `≤ ${most} KB`,
  measured: `${Math.round(kilobytes)} KB`,
  kept: kilobytes <= most,
});

/**
 * @param {string} what
 * @param {number} ours requests a second
 * @param {number} bare requests a second
 * @param {number} least
 * @returns {Row}
 */
export const ratioRow = (what, ours, bare, least) => ({
  what,
  budget: `≥ ${least} of the bare handler`,
  measured: `${(ours / bare).toFixed(2)} (${Math.round(ours)} against ${Math.round(bare)} a second)`,
  kept: ours / bare >= least,
});

/** @param {Row[]} rows */
export function printRows(rows) {
  for (const { what, budget, measured, kept } of rows)
    print(`${kept ? '✓' : '✗'} ${what}: ${measured} (${budget})`);
}

/**
 * Writes what was measured; what was not stays as it stood there.
 *
 * @param {Row[]} rows
 * @param {string[]} [growth] lines of its own section
 */
export async function writeReport(rows, growth) {
  const file = inProject('docs/benchmarks.md');
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const [cpu] = os.cpus();
  const lines = [
    '# Benchmarks',
    '',
    'What the product promises to keep within, as last measured by',
    '',
    '```',
    'npm run bench',
    'npm run bench -- --growth',
    'npm run bench -- --fanout',
    '```',
    '',
    `on ${os.cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}. Ratios are against a bare \`node:http\` and mysql2`,
    'handler, a process like the server, that sends the same SQL to the same database in the same run, in turn; absolute rates say',
    'little on a shared machine. What is sent again is what the server sends for somebody whom it knows from a moment ago, where it',
    'has nothing else in memory.',
    '',
    '| what | budget | measured | kept |',
    '|---|---|---|---|',
    ...keepOthers(readRows(before), rows).map(
      ({ what, budget, measured, kept }) =>
        `| ${what} | ${budget} | ${measured} | ${kept ? 'yes' : '**no**'} |`,
    ),
    '',
    'First load: all that a browser with an empty cache fetches until the home page stands, as sent (compressed). Home visible: the',
    'time until the name of a community is on screen, with 1.6 Mbit/s, 150 ms and a four times slower processor, the median of 3.',
    'Submitting: the server has WeChat check each text, which the bare handler does not, and fills inboxes in the background, in the runs',
    'of the bare handler, too; between runs all is put back. WeChat is its simulator in a process of its own, without the quota of',
    '4,000 texts a minute, which such a run uses up within seconds.',
    'Readers at once: 200 residents of a grid, each with 22 notices that nobody has read, 64 requests at a time, of another reader each.',
    'From a push: the message is marked as read, the notice fetched, told to be read, and the number of unread messages looked up.',
    'Cached public reads: 1.5 s of each page from 16 clients, then the database server is killed, and the same again.',
    'Pushes: the simulator of WeChat in a process of its own, as strict as WeChat, and pushing an event back for each message; who was',
    'sent one keeps no quiet hours. What was under way when a server was killed is not sent again, as it may have arrived.',
    '',
    ...(growth ? [growthHeading, '', ...growth] : [growthOf(before)]),
    '',
  ];
  const { format, resolveConfig } = await import('prettier');
  const options = await resolveConfig(file);
  fs.writeFileSync(file, await format(lines.join('\n'), { ...options, parser: 'markdown' }));
}

const growthHeading = '## Growth';

/** @param {string} report */
function growthOf(report) {
  const start = report.indexOf(growthHeading);
  return start < 0 ? '' : report.slice(start);
}

/** The promises of a written report. @param {string} report @returns {Row[]} */
export function readRows(report) {
  const [table = ''] = report.split(growthHeading);
  return [...table.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\| (yes|\*\*no\*\*) +\|$/gm)].map(
    ([, what = '', budget = '', measured = '', kept]) => ({ what, budget, measured, kept: kept === 'yes' }),
  );
}

/**
 * In their order; new ones come last.
 *
 * @param {readonly Row[]} before
 * @param {readonly Row[]} measured
 */
export function keepOthers(before, measured) {
  // what stands in brackets is a detail that may change
  const nameOf = (/** @type {Row} */ { what }) => what.replace(/ \(.*\)$/, '');
  const fresh = new Map(measured.map((row) => [nameOf(row), row]));
  const rows = before.map((row) => fresh.get(nameOf(row)) ?? row);
  return [...rows, ...measured.filter((row) => !before.some((old) => nameOf(old) === nameOf(row)))];
}
