// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFull, fail, saysDiskFull } from '../run/failure.mjs';
import { endLeftover, lastLines, startService } from '../run/service.mjs';
import { connectionError, ping } from './connection.mjs';
import { asUser } from './initialise.mjs';
import { socketPath } from './socket.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./flavour.mjs').Binary} binary
 * @property {string} folder what belongs to this server: data/, logs, its number
 * @property {string[]} grants statements that run at every start, before anybody can connect
 * @property {(socket: string) => string} urlOf the address to try, on that socket
 * @property {boolean} fast for tests: may lose the last second when the machine dies
 */

/**
 * Starts a database server on a socket of its own, and waits until it answers. It listens on no network.
 *
 * @param {ServerOptions} options
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function startServer({ binary, folder, grants, urlOf, fast }, { say }) {
  const file = (/** @type {string} */ name) => path.join(folder, name);
  if (await endLeftover(file('server.pid.json'))) say('ended the server that a killed run left behind');
  const socket = socketPath(folder);
  for (const old of [socket, `${socket}.lock`]) fs.rmSync(old, { force: true });
  fs.rmSync(file('tmp'), { recursive: true, force: true });
  fs.mkdirSync(file('tmp'), { recursive: true, mode: 0o700 });
  if (fs.existsSync(file('error.log'))) fs.renameSync(file('error.log'), file('error.log.1'));
  // holds the password for the moment it takes to start
  fs.writeFileSync(file('grants.sql'), `${grants.join('\n')}\n`, { mode: 0o600 });

  const service = await startService({
    command: binary.binary,
    args: settings(binary, folder, socket, fast),
    pidFile: file('server.pid.json'),
    log: file('error.log'),
  });
  const stop = async () => {
    await service.stop();
    fs.rmSync(socket, { force: true });
  };
  try {
    await waitUntilReady(urlOf(socket), service, file('error.log'), say);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    fs.rmSync(file('grants.sql'), { force: true });
  }
  return { url: urlOf(socket), pid: service.pid, exited: service.exited, stop };
}

/**
 * @param {import('./flavour.mjs').Binary} binary
 * @param {string} folder
 * @param {string} socket
 * @param {boolean} fast
 */
function settings({ flavour }, folder, socket, fast) {
  return [
    '--no-defaults',
    ...asUser(),
    `--datadir=${path.join(folder, 'data')}`,
    `--tmpdir=${path.join(folder, 'tmp')}`,
    `--pid-file=${path.join(folder, 'server.pid')}`,
    `--socket=${socket}`,
    `--init-file=${path.join(folder, 'grants.sql')}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=OFF',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--max-connections=300',
    '--innodb-buffer-pool-size=256M',
    ...(flavour === 'mysql' ? ['--mysqlx=OFF'] : []),
    ...(fast
      ? ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF']
      : ['--innodb-flush-log-at-trx-commit=1']),
  ];
}

/**
 * @param {string} url
 * @param {import('../run/service.mjs').Service} service
 * @param {string} log
 * @param {(line: string) => void} say
 */
async function waitUntilReady(url, service, log, say) {
  // after a crash of the machine a large database may have minutes of repairing before it
  const deadline = Date.now() + 300_000;
  while (!service.ended() && Date.now() < deadline) {
    const error = await ping(url);
    if (error === undefined) return;
    if (connectionError(error) === 'refused') {
      fail(
        'The private database does not accept its own password.',
        'Restore .data/secrets.json, or delete .data to begin again.',
      );
    }
    say(lastLines(log, 1).replace(/^[\d\-T:. Z]+\d*\s*/, ''));
    await sleep(100);
  }
  const words = lastLines(log, 15);
  if (saysDiskFull(words)) throw diskFull();
  const reason = service.ended()
    ? `ended at once (${await service.exited})`
    : 'did not answer within 5 minutes';
  fail(`The private database ${reason}.`, `Its log is ${log}.`, words);
}
