// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { answers } from '../machine/http.mjs';
import { dataDir, inProject } from '../project.mjs';
import { diskFull, fail, saysDiskFull } from '../run/failure.mjs';
import { onEnd } from '../run/main.mjs';
import { lastLines, startService } from '../run/service.mjs';

export const serverLog = path.join(dataDir, 'server.log');
export const serverPidFile = path.join(dataDir, 'server.pid.json');

/**
 * Starts the compiled server and waits until it is ready.
 *
 * @param {Record<string, string>} env
 * @param {string} local its address on this machine
 */
export async function startServer(env, local) {
  // the log of the last run stays for a look
  if (fs.existsSync(serverLog)) fs.renameSync(serverLog, `${serverLog}.1`);
  const service = await startService({
    command: process.execPath,
    args: ['--enable-source-maps', inProject('server/dist/main.js')],
    pidFile: serverPidFile,
    log: serverLog,
    env,
    patience: 20_000,
  });
  onEnd('server', service.stop);
  const ready = await answers(`${local}/api/health/ready`, { timeout: 60_000, ended: service.ended });
  if (!ready)
    failServer(
      service.ended()
        ? `ended while starting (${await service.exited})`
        : 'did not get ready within a minute',
    );
  return service;
}

/**
 * @param {string} how
 * @returns {never}
 */
export function failServer(how) {
  const words = lastLines(serverLog, 40);
  if (saysDiskFull(words)) throw diskFull();
  return fail(
    `The server ${how}.`,
    `Its log is ${path.relative(process.cwd(), serverLog)}.`,
    readable(words),
  );
}

/**
 * @param {string} text of the log
 * @returns {string} without the places in the code, which the log file keeps
 */
export const readable = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s+at .*[:(]/.test(line))
    .map(readableLine)
    .slice(-20)
    .join('\n');

/**
 * The server writes JSON; people read time, level and message.
 *
 * @param {string} line
 * @returns {string}
 */
export function readableLine(line) {
  try {
    const { time, level, msg, err } = JSON.parse(line);
    const when = typeof time === 'number' ? new Date(time).toISOString().slice(11, 19) : '';
    const error = typeof err?.message === 'string' ? `: ${err.message}` : '';
    return `${when} ${levels[level] ?? level ?? ''} ${msg ?? ''}${error}`.trim();
  } catch {
    return line;
  }
}

/** @type {Record<string, string>} */
const levels = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };
