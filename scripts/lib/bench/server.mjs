// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { withConnection } from '../database/connection.mjs';
import { createDatabaseSql } from '../database/external.mjs';
import { provideDatabase } from '../database/provide.mjs';
import { answers } from '../machine/http.mjs';
import { freePort } from '../machine/port.mjs';
import { generateSecrets } from '../machine/secrets.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { runOrFail } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';
import { onEnd } from '../run/main.mjs';
import { lastLines, readReference, startService } from '../run/service.mjs';
import { demoEnvironment } from '../server-environment.mjs';
import { databaseUrl } from '../database/url.mjs';
import { importCompiled } from './of-server.mjs';
import { startWechatAlone } from './wechat.mjs';

/**
 * @typedef {object} BenchServer
 * @property {string} url
 * @property {string} databaseUrl
 * @property {(persona: string) => Promise<string>} token
 * @property {(accountId: string, sessionId: string) => Promise<string>} sign a token for an account that is no persona
 * @property {Outage | undefined} outage of its database; undefined where that is somebody else's
 * @property {() => Promise<void>} kill ends it as a power cut would
 * @property {() => Promise<import('./report.mjs').Row>} measureMemory
 * @property {() => void} forgetPeak where the system allows it; else the peak is that since the start
 * @property {() => number} peakMegabytes the most that it held since
 */

/**
 * @typedef {{ begin: () => Promise<void>, end: () => Promise<void> }} Outage kills the database server, and starts it again
 */

const restMegabytes = 250;

/**
 * The compiled server with the demo community, on a database server of its own that is as durable as that of npm start.
 *
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<BenchServer>}
 */
export async function startBenchServer(progress) {
  const { folder, url, outage } = await provideBenchDatabase(progress);
  const demo = await createDemo({ folder, serverUrl: url, name: `linge_bench_${process.pid}` }, progress);
  const environment = { ...demo.environment, ...(await startWechatAlone(folder)) };
  return { ...(await startDemoServer(folder, { ...demo, environment })), outage };
}

/**
 * A database server of the bench's own; it and its folder are gone when the process ends.
 *
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function provideBenchDatabase(progress) {
  const folder = path.join(cacheDir, 'bench');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  onEnd('data of the bench', async () => fs.rmSync(folder, { recursive: true, force: true }));
  const dir = path.join(folder, 'database');
  const options = {
    dir,
    password: randomBytes(18).toString('base64url'),
    variable: /** @type {const} */ ('TEST_DATABASE_URL'),
  };
  let database = await provideDatabase(options, progress);
  /** @type {Outage} */
  const outage = {
    begin: async () => {
      process.kill(readReference(path.join(dir, 'server.pid.json'))?.pid ?? NaN, 'SIGKILL');
      await database.stop();
    },
    end: async () => void (database = await provideDatabase(options, progress)),
  };
  return { folder, url: database.url, outage: process.env['TEST_DATABASE_URL'] ? undefined : outage };
}

/**
 * A database with the demo community in it, and what its server is told.
 *
 * @typedef {{ name: string, databaseUrl: string, url: string, environment: Record<string, string> }} Demo
 *
 * @param {{ folder: string, serverUrl: string, name: string, secrets?: import('../machine/secrets.mjs').Secrets }} where
 * @param {import('../run/step.mjs').Progress} progress
 * @returns {Promise<Demo>}
 */
export async function createDemo({ folder, serverUrl, name, secrets = generateSecrets() }, { say }) {
  await withConnection(serverUrl, (connection) => connection.query(createDatabaseSql(name)));
  const drop = async (/** @type {import('../database/connection.mjs').Connection} */ connection) =>
    void (await connection.query(`DROP DATABASE \`${name}\``));
  // a server of our own goes with its folder
  if (process.env['TEST_DATABASE_URL']) onEnd('database of the bench', () => withConnection(serverUrl, drop));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const given = { FILES_DIR: path.join(folder, 'files') };
  const own = databaseUrl(serverUrl, name);
  const environment = {
    ...demoEnvironment({ secrets, databaseUrl: own, port, publicUrl: url, given }),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '1000000',
  };
  for (const script of ['migrate.js', 'seed.js']) {
    await runOrFail(script, process.execPath, [inProject('server/dist', script)], { env: environment, say });
  }
  return { name, databaseUrl: own, url, environment };
}

/** @param {string} folder @param {Demo} demo @returns {Promise<BenchServer>} */
export async function startDemoServer(folder, { name, databaseUrl: own, url, environment }) {
  const log = path.join(cacheDir, 'logs', 'bench-server.log');
  const service = await startService({
    command: process.execPath,
    args: [inProject('server/dist/main.js')],
    pidFile: path.join(folder, `${name}.pid.json`),
    log,
    env: environment,
  });
  onEnd('bench server', service.stop);
  if (!(await answers(`${url}/api/health/ready`, { timeout: 60_000, ended: service.ended })))
    fail('The server did not get ready.', '', lastLines(log, 30));
  return {
    url,
    databaseUrl: own,
    token: (persona) => tokenOf(url, persona),
    sign: (accountId, sessionId) => sign(environment['TOKEN_SECRET'] ?? '', accountId, sessionId),
    outage: undefined,
    kill: async () => {
      process.kill(service.pid, 'SIGKILL');
      await service.exited;
    },
    measureMemory: () => memoryAtRest(service.pid),
    forgetPeak: () => forgetPeak(service.pid),
    peakMegabytes: () => megabytesOf(service.pid, 'VmHWM'),
  };
}

/** @param {string} url @param {string} persona */
async function tokenOf(url, persona) {
  const response = await fetch(`${url}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { token } = /** @type {{ token: string }} */ (await response.json());
  return token;
}

/** @param {string} secret @param {string} accountId @param {string} sessionId */
async function sign(secret, accountId, sessionId) {
  const { AccessToken } = await importCompiled('common/auth/access-token.js');
  const tokens = new AccessToken({ token: { secret, minutes: 600 } }, { now: () => new Date() });
  const { token } = await tokens.sign(accountId, sessionId);
  return /** @type {string} */ (token);
}

/** Resident memory ten seconds after the start, before anybody asked for anything. @param {number} pid */
async function memoryAtRest(pid) {
  await sleep(10_000);
  const megabytes = megabytesOf(pid, 'VmRSS');
  return {
    what: 'Server at rest',
    budget: `≤ ${restMegabytes} MB`,
    measured: `${Math.round(megabytes)} MB`,
    kept: megabytes <= restMegabytes,
  };
}

/** @param {number} pid @param {'VmRSS' | 'VmHWM'} what */
function megabytesOf(pid, what) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}

/** @param {number} pid */
function forgetPeak(pid) {
  try {
    fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Another user's, or not Linux as it is everywhere: what was measured before counts, too.
  }
}
