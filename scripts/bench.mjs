#!/usr/bin/env node
// @ts-check
import path from 'node:path';
import { readArguments } from './lib/cli.mjs';
import { measureBuilds } from './lib/bench/build-size.mjs';
import { measureFirstLoad } from './lib/bench/first-load.mjs';
import { measureRegistryImport } from './lib/bench/registry-import.mjs';
import { fanOutPeople, measureFanOut, startFanOut } from './lib/bench/fan-out.mjs';
import { measurePushes } from './lib/bench/fan-out-push.mjs';
import { growthLines, growthRow, measureGrowth, startGrowth } from './lib/bench/growth.mjs';
import { measureHotReads } from './lib/bench/hot-read.mjs';
import { measurePublicReads } from './lib/bench/public-read.mjs';
import { measureReading } from './lib/bench/reading.mjs';
import { printRows, writeReport } from './lib/bench/report.mjs';
import { startBenchServer } from './lib/bench/server.mjs';
import { measureSubmit } from './lib/bench/submit.mjs';
import { build } from './lib/build/build.mjs';
import { installDependencies } from './lib/machine/install.mjs';
import { requireDisk, requireNode } from './lib/machine/requirement.mjs';
import { cacheDir } from './lib/project.mjs';
import { fail } from './lib/run/failure.mjs';
import { runMain } from './lib/run/main.mjs';
import { step } from './lib/run/step.mjs';
import { provideChromium } from './lib/test/chromium.mjs';

const help = `
npm run bench: measures what the product promises to keep within, and writes docs/benchmarks.md.

Sizes of the builds, the first load of the web build on a slow line and a slow phone, reads and a submission against
a bare handler (node:http and mysql2) that sends the same SQL in the same run, two hundred readers who come at once, as after
a push, what anybody may read while the database is stopped, a workbook of a whole community on its way into the
registry and back, and the memory of a server at rest.
It uses a database server of its own, as durable as that of npm start, and the demo community.

Options:
  --seconds <n>  how long each load runs (8)
  --only <part>  measures one part and prints it, and leaves docs/benchmarks.md alone:
                 sizes, memory, first-load, reads, readers, submit, import or public
  --growth       something else instead: lists and searches with a hundred communities, 1.2 million residents and
                 2 million complaints against the demo community alone; needs 12 GB and some twenty minutes
  --fanout       something else instead: a notice to a community of 400,000 people, undisturbed and with the server
                 killed twice on the way, and with a tenth of them told through WeChat; needs 6 GB and some
                 twenty minutes
  --people <n>   with --fanout: how many people; another number than 400000 leaves docs/benchmarks.md alone
`;

const parts = ['sizes', 'memory', 'first-load', 'reads', 'readers', 'submit', 'import', 'public'];

runMain(async () => {
  const { values } = readArguments(help, {
    seconds: { type: 'string', default: '8' },
    only: { type: 'string' },
    growth: { type: 'boolean', default: false },
    fanout: { type: 'boolean', default: false },
    people: { type: 'string', default: String(fanOutPeople) },
  });
  requireNode();
  if (values['growth']) return benchGrowth();
  if (values['fanout']) return benchFanOut(Number(values['people']));
  requireDisk(2000);
  const seconds = Number(values['seconds']);
  const only = values['only'];
  if (only !== undefined && !parts.includes(String(only)))
    fail(`There is no part “${String(only)}”.`, `Parts: ${parts.join(', ')}.`);
  /** @param {string} part */
  const wanted = (part) => only === undefined || only === part;
  await step('Installing dependencies', (progress) =>
    installDependencies(progress, path.join(cacheDir, 'logs', 'install.log')),
  );
  for (const target of /** @type {const} */ (['server', 'h5', 'weapp'])) {
    if (target !== 'server' && !wanted('sizes') && !wanted('first-load')) continue;
    await step(`Building: ${target}`, (progress) => build(target, progress));
  }
  /** @type {import('./lib/bench/report.mjs').Row[]} */
  const rows = [];
  if (wanted('sizes')) rows.push(...(await step('Sizes of the builds', async () => measureBuilds())));
  if (only !== 'sizes') {
    const server = await step('Server with the demo community', startBenchServer);
    if (wanted('memory')) rows.push(await step('Memory at rest', () => server.measureMemory()));
    if (wanted('first-load')) {
      const chromium = await step('Chromium and fonts', provideChromium);
      rows.push(...(await step('First load of the web build', () => measureFirstLoad(server, chromium))));
    }
    if (wanted('reads'))
      rows.push(...(await step('Reads', (progress) => measureHotReads(server, seconds, progress))));
    if (wanted('readers'))
      rows.push(...(await step('Readers at once', (progress) => measureReading(server, seconds, progress))));
    if (wanted('submit'))
      rows.push(...(await step('Submitting', (progress) => measureSubmit(server, seconds, progress))));
    if (wanted('import'))
      rows.push(...(await step('Import', (progress) => measureRegistryImport(server, progress))));
    if (wanted('public'))
      rows.push(...(await step('Public reads', (progress) => measurePublicReads(server, progress))));
  }
  if (only === undefined) await writeReport(rows);
  printRows(rows);
  return rows.every((row) => row.kept) ? 0 : 1;
});

/** @param {number} people */
async function benchFanOut(people) {
  requireDisk(6_000);
  await step('Building: server', (progress) => build('server', progress));
  const named = people.toLocaleString('en');
  const fanOut = await step(`A community of ${named}`, (progress) => startFanOut(people, progress));
  const rows = await step('Notices', (progress) => measureFanOut(fanOut, progress));
  rows.push(...(await step('Notices with pushes', (progress) => measurePushes(fanOut, progress))));
  if (people === fanOutPeople) await writeReport(rows);
  printRows(rows);
  return rows.every((row) => row.kept) ? 0 : 1;
}

async function benchGrowth() {
  requireDisk(12_000);
  await step('Building: server', (progress) => build('server', progress));
  const growth = await step('A hundred communities', startGrowth);
  const report = await step('Lists and searches', (progress) => measureGrowth(growth, progress));
  const row = growthRow(report);
  await writeReport([row], growthLines(report));
  printRows([row]);
  return row.kept ? 0 : 1;
}
