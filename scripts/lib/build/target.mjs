// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { inProject } from '../project.mjs';

const isTest = /\.(spec|e2e|journey)\.[cm]?[jt]sx?$/;
const base = [
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'scripts/lib/build',
  'shared/src',
  'shared/tsconfig.json',
];

/**
 * @typedef {object} Target
 * @property {string} title
 * @property {string[]} inputs files and folders below the clone
 * @property {string} output the folder that is written
 * @property {string} proof a file that every build of it writes
 * @property {string} stamp where the fingerprint of the last build stands
 */

/** @type {Record<'shared' | 'server' | 'h5' | 'weapp', Target>} */
export const targets = {
  shared: {
    title: 'Building the contract',
    inputs: base,
    output: inProject('shared/dist'),
    proof: inProject('shared/dist/endpoint.js'),
    stamp: inProject('shared/dist/.stamp.json'),
  },
  server: {
    title: 'Building the server',
    inputs: [...base, 'server/src', 'server/tsconfig.json', 'server/package.json'],
    output: inProject('server/dist'),
    proof: inProject('server/dist/main.js'),
    stamp: inProject('server/dist/.stamp.json'),
  },
  h5: miniapp('h5', 'Building the web app', 'index.html'),
  weapp: miniapp('weapp', 'Building the mini-program', 'app.json'),
};

/**
 * @param {string} type
 * @param {string} title
 * @param {string} proof
 * @returns {Target}
 */
function miniapp(type, title, proof) {
  const output = inProject('miniapp/dist', type);
  return {
    title,
    inputs: [...base, 'miniapp'],
    output,
    proof: path.join(output, proof),
    // beside the folder, which is served as it is
    stamp: inProject('miniapp/dist', `.${type}.stamp.json`),
  };
}

/** Tests and their helpers do not change what is built. @param {string} file */
export const isBuildInput = (file) => !isTest.test(file) && !file.startsWith(path.join('miniapp', 'test'));

/** Settings that the bundler writes into its output. */
export const buildFacts = () =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('TARO_APP_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');

const require = createRequire(inProject('package.json'));

/** @returns {string} the compiler's file, started with this very Node */
export const tsc = () => require.resolve('typescript/bin/tsc');

/** @returns {string} */
export const taro = () =>
  path.join(
    path.dirname(createRequire(inProject('miniapp/package.json')).resolve('@tarojs/cli/package.json')),
    'bin/taro',
  );
