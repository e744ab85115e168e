#!/usr/bin/env node
// @ts-check
import { readArguments } from './lib/cli.mjs';
import { requireDisk, requireNode } from './lib/machine/requirement.mjs';
import { dependenciesInstalled } from './lib/machine/install.mjs';
import { fail } from './lib/run/failure.mjs';
import { runMain } from './lib/run/main.mjs';
import { allParts } from './lib/test/all-parts.mjs';
import { runParts, selectParts } from './lib/test/schedule.mjs';
import { printSummary } from './lib/test/summary.mjs';

const help = `
npm test: everything: formatting, lint, types, unit tests, builds, migrations, the compiled server booted,
HTTP and database tests, journeys in Chromium on the web build and on the WeChat build.

It uses a database server of its own in .cache/, never the data of npm start. Everything runs even if something
fails; logs are in .cache/logs/.

Options:
  --only <part>  only this part and what it needs; may be said again. A name that is none lists them all.
  <pattern…>     only test files whose path contains it, such as:
                   node scripts/test.mjs --only e2e complaint
                   node scripts/test.mjs --only unit door.service

Environment:
  TEST_DATABASE_URL  a database server to use instead: mysql://user:password@host:3306, with an account that may
                     create and drop databases
  CHROMIUM_PATH      the browser for the journeys

With a database that is already there (node scripts/database.mjs --test prints its address), Jest can be used directly:
  TEST_DATABASE_URL=… NODE_OPTIONS=--experimental-vm-modules npx jest --selectProjects e2e --watch
`;

runMain(async () => {
  const { values, positionals } = readArguments(help, { only: { type: 'string', multiple: true } });
  requireNode();
  requireDisk(dependenciesInstalled() ? 500 : 3000);
  const only = /** @type {string[]} */ (values['only'] ?? []);
  if (positionals.length > 0 && only.length === 0) {
    fail(
      'A pattern without --only would leave whole parts without tests.',
      'Say which: --only unit, e2e or journey.',
    );
  }
  const parts = allParts(positionals);
  const names = parts.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) fail(`There is no part "${unknown}".`, `One of: ${names.join(', ')}.`);
  const begin = Date.now();
  const results = await runParts(only.length ? selectParts(parts, only) : parts);
  return printSummary(results, Date.now() - begin);
});
