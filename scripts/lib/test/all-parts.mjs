// @ts-check
import process from 'node:process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build/build.mjs';
import { provideTestDatabase } from '../database/provide.mjs';
import { provideTemplates } from '../database/template.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { bootCompiled, checkDrift, migrateEmpty } from './boot.mjs';
import { checkParts } from './check-parts.mjs';
import { provideChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';

const minute = 60_000;
const migrated = `linge_check_${process.pid}`;

/**
 * Everything that `npm test` runs.
 *
 * @param {string[]} [patterns] of test files
 * @returns {import('./schedule.mjs').Part[]}
 */
export function allParts(patterns = []) {
  let serverUrl = '';
  /** @type {Record<string, string>} */
  let templates = {};
  let chromium = '';
  // tests get the test database and nothing else, whatever the shell has set
  const env = () => ({
    TEST_DATABASE_URL: serverUrl,
    ...templates,
    CHROMIUM_PATH: chromium || undefined,
    DATABASE_URL: undefined,
  });
  return [
    ...checkParts(patterns),
    buildPart('server', 'Build: server', ['contract']),
    buildPart('h5', 'Build: web', ['install']),
    buildPart('weapp', 'Build: WeChat', ['install']),
    {
      name: 'database',
      title: 'Test database',
      needs: ['install'],
      run: async (progress) => void (serverUrl = (await provideTestDatabase(progress)).url),
    },
    {
      name: 'chromium',
      title: 'Chromium and fonts',
      needs: ['install'],
      run: async (progress) => void (chromium = await provideChromium(progress)),
    },
    {
      name: 'migrations',
      title: 'Migrations on an empty database',
      needs: ['build-server', 'database'],
      run: (progress) => migrateEmpty(serverUrl, migrated, progress),
    },
    {
      name: 'drift',
      title: 'Entities and migrations agree',
      needs: ['migrations'],
      run: (progress) => checkDrift(serverUrl, migrated, progress),
    },
    {
      name: 'boot',
      title: 'Compiled server boots and ends',
      needs: ['migrations', 'build-h5'],
      run: () => bootCompiled(serverUrl, migrated),
    },
    {
      name: 'template',
      title: 'Databases to copy',
      needs: ['build-server', 'database'],
      run: async (progress) => void (templates = await provideTemplates(serverUrl, testSecrets(), progress)),
    },
    {
      name: 'e2e',
      title: 'HTTP and database tests',
      needs: ['build-server', 'template'],
      alone: true,
      run: (progress) => runJest('e2e', progress, { patterns, env: env(), timeout: 42 * minute }),
    },
    {
      name: 'journey',
      title: 'Journeys on both builds',
      needs: ['build-server', 'build-h5', 'build-weapp', 'template', 'chromium'],
      alone: true,
      run: (progress) =>
        runJest('journey', progress, { patterns, env: env(), workers: 1, timeout: 45 * minute }),
    },
  ];
}

/** @returns {Record<string, string>} what tests encrypt with: keys that open nothing but test data */
const testSecrets = () =>
  JSON.parse(fs.readFileSync(inProject('scripts/lib/test/test-secrets.json'), 'utf8'));

/**
 * @param {'server' | 'h5' | 'weapp'} target
 * @param {string} title
 * @param {string[]} needs
 * @returns {import('./schedule.mjs').Part}
 */
const buildPart = (target, title, needs) => ({
  name: `build-${target}`,
  title,
  needs,
  run: (progress) => build(target, progress, { log: path.join(cacheDir, 'logs', `build-${target}.log`) }),
});
