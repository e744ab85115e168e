#!/usr/bin/env node
// @ts-check
import { readArguments } from './lib/cli.mjs';
import { requireNode } from './lib/machine/requirement.mjs';
import { runMain } from './lib/run/main.mjs';
import { checkParts } from './lib/test/check-parts.mjs';
import { runParts } from './lib/test/schedule.mjs';
import { printSummary } from './lib/test/summary.mjs';

const help = `
npm run check: the quick part of the tests: formatting, lint with the import rules, types, unit tests.

Two things at a time; everything runs even if something fails. npm test runs the rest as well.
`;

runMain(async () => {
  readArguments(help);
  requireNode();
  const begin = Date.now();
  const results = await runParts(checkParts());
  return printSummary(results, Date.now() - begin);
});
