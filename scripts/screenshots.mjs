#!/usr/bin/env node
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readArguments } from './lib/cli.mjs';
import { build } from './lib/build/build.mjs';
import { provideTestDatabase } from './lib/database/provide.mjs';
import { installDependencies } from './lib/machine/install.mjs';
import { requireDisk, requireNode } from './lib/machine/requirement.mjs';
import { cacheDir, inProject } from './lib/project.mjs';
import { runMain } from './lib/run/main.mjs';
import { step } from './lib/run/step.mjs';
import { print } from './lib/run/terminal.mjs';
import { publishBest } from './lib/screenshot/publish.mjs';
import { provideChromium } from './lib/test/chromium.mjs';
import { runJest } from './lib/test/jest.mjs';

const help = `
npm run screenshots: takes a picture of every page, on the web build and on the WeChat build, into screenshots/
(which git ignores): visitor, resident, worker, elder mode, dark, empty, error, and 1280 px wide for staff.

Options:
  --only <parts of names>  only some, such as: npm run screenshots -- --only elder,wide
  --publish                also writes the best ones, optimised, to docs/screenshots/
`;

const minute = 60_000;

runMain(async () => {
  const { values } = readArguments(help, { only: { type: 'string' }, publish: { type: 'boolean' } });
  requireNode();
  requireDisk(2000);
  await step('Installing dependencies', (progress) =>
    installDependencies(progress, path.join(cacheDir, 'logs', 'install.log')),
  );
  for (const target of /** @type {const} */ (['server', 'h5', 'weapp'])) {
    await step(`Building: ${target}`, (progress) => build(target, progress));
  }
  const chromium = await step('Chromium and fonts', provideChromium);
  const database = await step('Database', provideTestDatabase);
  const folder = inProject('screenshots');
  if (!values['only']) fs.rmSync(folder, { recursive: true, force: true });
  await step('Taking pictures', (progress) =>
    runJest('screenshot', progress, {
      timeout: 20 * minute,
      env: {
        TEST_DATABASE_URL: database.url,
        CHROMIUM_PATH: chromium,
        SCREENSHOT_DIR: folder,
        SCREENSHOT_ONLY: String(values['only'] ?? ''),
      },
    }),
  );
  print(`Pictures are in ${path.relative(process.cwd(), folder) || folder}`);
  if (values['publish']) await step('Publishing the best', () => publishBest(folder));
});
