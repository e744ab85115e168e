// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fail } from './failure.mjs';
import { endProcess, isAlive, reference } from './process-identity.mjs';

/**
 * @typedef {object} Service
 * @property {number} pid
 * @property {Promise<string>} exited how it ended, such as "exit code 1" or "SIGKILL"
 * @property {() => boolean} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a process that keeps running. Its number is written to `pidFile`, so that the next start can end it
 * should this process be killed without a chance to clean up.
 *
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} options.pidFile
 * @param {string} options.log file that gets what it writes, added at the end
 * @param {Record<string, string | undefined>} [options.env] added to this process's own
 * @param {string} [options.cwd]
 * @param {number} [options.patience] milliseconds between asking it to end and forcing it
 * @returns {Promise<Service>}
 */
export async function startService({ command, args, pidFile, log, env, cwd, patience = 30_000 }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'a');
  // of its own session: Ctrl-C reaches us alone, and we end what we started in the right order
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  let ended = false;
  const exited = new Promise((resolve) => {
    const settle = (/** @type {string} */ how) => {
      ended = true;
      fs.rmSync(pidFile, { force: true });
      resolve(how);
    };
    child.on('exit', (code, signal) => settle(signal ?? `exit code ${code}`));
    child.on('error', (error) => settle(error.message));
  });
  if (child.pid === undefined) return fail(`${command} could not be started: ${await exited}.`);
  const self = reference(child.pid);
  fs.writeFileSync(pidFile, JSON.stringify(self));
  return {
    pid: child.pid,
    exited,
    ended: () => ended,
    stop: async () => {
      if (ended) return;
      await endProcess(self, { patience });
      await exited;
    },
  };
}

/**
 * Ends what an earlier run left behind because it was killed.
 *
 * @param {string} pidFile as {@link startService} wrote it
 * @returns {Promise<boolean>} whether there was something to end
 */
export async function endLeftover(pidFile) {
  const left = readReference(pidFile);
  const alive = left !== undefined && isAlive(left);
  if (alive) await endProcess(left, { patience: 30_000 });
  fs.rmSync(pidFile, { force: true });
  return alive;
}

/**
 * @param {string} file
 * @returns {import('./process-identity.mjs').ProcessReference | undefined}
 */
export function readReference(file) {
  try {
    const value = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof value?.pid === 'number' && typeof value?.identity === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {number} count
 * @returns {string} its last lines, nothing if there is no such file
 */
export function lastLines(file, count) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
