// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { build } from '../build/build.mjs';
import { tsc } from '../build/target.mjs';
import { installDependencies } from '../machine/install.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { runOrFail } from '../run/child.mjs';
import { runJest } from './jest.mjs';

const log = (/** @type {string} */ name) => path.join(cacheDir, 'logs', `${name}.log`);

/** @param {string} packageName @param {string} file */
const tool = (packageName, file) =>
  path.join(
    path.dirname(createRequire(inProject('package.json')).resolve(`${packageName}/package.json`)),
    file,
  );

/**
 * A part that is one run of a tool.
 *
 * @param {string} name
 * @param {string} title
 * @param {() => string[]} args of Node; looked up only once the dependencies are there
 * @param {string[]} needs
 * @returns {import('./schedule.mjs').Part}
 */
const toolPart = (name, title, args, needs) => ({
  name,
  title,
  needs,
  run: async ({ say }) =>
    void (await runOrFail(title, process.execPath, args(), { say, lines: 80, log: log(name) })),
});

/** @type {import('./schedule.mjs').Part} */
export const installPart = {
  name: 'install',
  title: 'Dependencies',
  run: (progress) => installDependencies(progress, log('install')),
};

const eslint = () => [tool('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'];
const prettier = () => [
  tool('prettier', 'bin/prettier.cjs'),
  ...['--check', '--log-level', 'warn', '--cache', '--cache-location', path.join(cacheDir, 'prettier'), '.'],
];
/**
 * What was found out is kept, so that a second run only looks at what changed.
 *
 * @param {string} project
 */
const types = (project) => () => {
  const notes = path.join(cacheDir, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return [tsc(), '-p', project, '--incremental', '--tsBuildInfoFile', notes];
};

/**
 * What `npm run check` checks, longest first.
 *
 * @param {string[]} [patterns] of unit test files
 * @returns {import('./schedule.mjs').Part[]}
 */
export const checkParts = (patterns = []) => [
  installPart,
  {
    name: 'contract',
    title: 'Contract compiles',
    needs: ['install'],
    run: (progress) => build('shared', progress),
  },
  toolPart('lint', 'Lint and import rules', eslint, ['contract']),
  toolPart('types-server', 'Types: server', types('server/tsconfig.test.json'), ['contract']),
  toolPart('types-miniapp', 'Types: mini-program', types('miniapp/tsconfig.json'), ['install']),
  toolPart('types-journeys', 'Types: journeys', types('miniapp/test/tsconfig.json'), ['contract']),
  toolPart('types-shared', 'Types: contract', types('shared/tsconfig.test.json'), ['install']),
  toolPart('types-scripts', 'Types: scripts', types('scripts/tsconfig.json'), ['install']),
  toolPart('format', 'Formatting', prettier, ['install']),
  {
    name: 'unit',
    title: 'Unit tests',
    needs: ['install'],
    run: (progress) => runJest('unit', progress, { patterns, timeout: 300_000 }),
  },
];
