#!/usr/bin/env node
// @ts-check
import path from 'node:path';
import { build } from './lib/build/build.mjs';
import { targets } from './lib/build/target.mjs';
import { readArguments } from './lib/cli.mjs';
import { installDependencies } from './lib/machine/install.mjs';
import { requireNode } from './lib/machine/requirement.mjs';
import { cacheDir } from './lib/project.mjs';
import { fail } from './lib/run/failure.mjs';
import { runMain } from './lib/run/main.mjs';
import { step } from './lib/run/step.mjs';

const help = `
node scripts/build.mjs <target…>: builds what is named, unless nothing changed since its last build.

Targets:
  server   server/dist (and shared/dist, which it needs)
  h5       miniapp/dist/h5, the web app
  weapp    miniapp/dist/weapp, the mini-program for WeChat

Options:
  --force  build even if nothing changed
`;

runMain(async () => {
  const { values, positionals } = readArguments(help, { force: { type: 'boolean' } });
  requireNode();
  const names = Object.keys(targets);
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown || positionals.length === 0) {
    fail(unknown ? `There is no target "${unknown}".` : 'Which target?', `One of: ${names.join(', ')}.`);
  }
  const log = (/** @type {string} */ name) => path.join(cacheDir, 'logs', `${name}.log`);
  await step('Installing dependencies', (progress) => installDependencies(progress, log('install')));
  for (const name of /** @type {(keyof typeof targets)[]} */ (positionals)) {
    await step(targets[name].title, (progress) =>
      build(name, progress, { force: values['force'] === true, log: log(`build-${name}`) }),
    );
  }
});
