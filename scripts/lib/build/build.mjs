// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inProject } from '../project.mjs';
import { runOrFail } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';
import { removeOrphans } from './orphan.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';
import { buildFacts, isBuildInput, targets, taro, tsc } from './target.mjs';

/**
 * @typedef {keyof typeof targets} TargetName
 * @typedef {{ force?: boolean, log?: string }} BuildOptions force: even if nothing changed
 */

/**
 * Builds one target unless its inputs are those of the last build.
 *
 * @param {TargetName} name
 * @param {import('../run/step.mjs').Progress} progress
 * @param {BuildOptions} [options]
 */
export async function build(name, { say, note }, { force = false, log } = {}) {
  const target = targets[name];
  const before = fingerprint(target.inputs, buildFacts(), isBuildInput);
  const last = fs.existsSync(target.proof) ? readStamp(target.stamp) : undefined;
  if (!force && last === before) return note('unchanged');
  fs.rmSync(target.stamp, { force: true });
  if (name === 'shared' || name === 'server') await compile(name, last === undefined, say, log);
  else await bundle(name, say, log);
  if (!fs.existsSync(target.proof)) {
    fail(
      `${target.title} ended without writing ${path.relative(inProject(), target.proof)}.`,
      'Read its output above.',
    );
  }
  writeStamp(target.stamp, before);
}

/**
 * @param {'shared' | 'server'} name
 * @param {boolean} fresh the compiler trusts its notes even where its output is gone
 * @param {(line: string) => void} say
 * @param {string | undefined} log
 */
async function compile(name, fresh, say, log) {
  const args = [tsc(), '-b', name, ...(fresh ? ['--force'] : [])];
  await runOrFail(targets[name].title, process.execPath, args, { say, ...(log ? { log } : {}) });
  removeOrphans(inProject(name, 'src'), targets[name].output);
}

/**
 * @param {'h5' | 'weapp'} type
 * @param {(line: string) => void} say
 * @param {string | undefined} log
 */
async function bundle(type, say, log) {
  fs.rmSync(targets[type].output, { recursive: true, force: true });
  const output = await runOrFail(targets[type].title, process.execPath, [taro(), 'build', '--type', type], {
    cwd: inProject('miniapp'),
    say,
    env: { NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1', BABEL_DISABLE_CACHE: undefined },
    ...(log ? { log } : {}),
  });
  // an invalid configuration makes it say so and answer 0
  if (!fs.existsSync(targets[type].proof)) {
    fail(`${targets[type].title} failed.`, '', output.split('\n').slice(-40).join('\n'));
  }
}
