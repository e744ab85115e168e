// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A process as it can be recognised later. Numbers are used again by other processes, so the time it started
 * belongs to it.
 *
 * @typedef {{ pid: number, identity: string }} ProcessReference
 */

/**
 * @param {number} pid
 * @returns {string} empty when there is no such process, or only what is left of it
 */
export function identify(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return '';
      const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${fields[19]}`;
    } catch {
      return '';
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** @param {number} pid @returns {ProcessReference} */
export const reference = (pid) => ({ pid, identity: identify(pid) });

/** @param {ProcessReference} process_ */
export const isAlive = ({ pid, identity }) => identity !== '' && identify(pid) === identity;

/**
 * Ends a process politely, and hard when it does not listen.
 *
 * @param {ProcessReference} target
 * @param {{ patience?: number, group?: boolean }} [options] patience in milliseconds; group: its children too
 */
export async function endProcess(target, { patience = 10_000, group = false } = {}) {
  const send = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      process.kill(group ? -target.pid : target.pid, signal);
    } catch {
      // it ended by itself meanwhile
    }
  };
  if (!isAlive(target)) return;
  send('SIGTERM');
  const deadline = Date.now() + patience;
  while (isAlive(target) && Date.now() < deadline) await sleep(50);
  if (isAlive(target)) send('SIGKILL');
  while (isAlive(target) && Date.now() < deadline + 5000) await sleep(50);
}
