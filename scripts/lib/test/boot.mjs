// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createDatabaseSql } from '../database/external.mjs';
import { withConnection } from '../database/connection.mjs';
import { databaseUrl } from '../database/url.mjs';
import { answers } from '../machine/http.mjs';
import { freePort } from '../machine/port.mjs';
import { generateSecrets } from '../machine/secrets.mjs';
import { cacheDir, inProject } from '../project.mjs';
import { runOrFail } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';
import { onEnd } from '../run/main.mjs';
import { lastLines, startService } from '../run/service.mjs';
import { productionEnvironment } from '../server-environment.mjs';

/**
 * Brings a new, empty database up to the newest migration; doing it again must find nothing to do.
 *
 * @param {string} serverUrl
 * @param {string} name
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function migrateEmpty(serverUrl, name, { say }) {
  await withConnection(serverUrl, async (connection) => {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(createDatabaseSql(name));
  });
  const env = { DATABASE_URL: databaseUrl(serverUrl, name) };
  for (const what of ['Migrating an empty database', 'Migrating it again']) {
    await runOrFail(what, process.execPath, [inProject('server/dist/migrate.js')], { env, say });
  }
}

/**
 * @param {string} serverUrl
 * @param {string} name
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function checkDrift(serverUrl, name, { say }) {
  const env = { DATABASE_URL: databaseUrl(serverUrl, name) };
  const advice = 'What is printed above is what the next migration has to hold.';
  await runOrFail(
    'Comparing entities and migrations',
    process.execPath,
    [inProject('server/dist/schema-drift.js')],
    { env, say, advice },
  );
}

/**
 * Boots the compiled server as in production, waits until it is ready, and asks it to end.
 *
 * @param {string} serverUrl
 * @param {string} name of a migrated database
 */
export async function bootCompiled(serverUrl, name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linge-boot-'));
  onEnd('files of the booted server', async () => fs.rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const log = path.join(cacheDir, 'logs', 'boot.log');
  fs.rmSync(log, { force: true });
  const service = await startService({
    command: process.execPath,
    args: [inProject('server/dist/main.js')],
    pidFile: path.join(folder, 'server.pid.json'),
    log,
    env: productionEnvironment({
      secrets: generateSecrets(),
      databaseUrl: databaseUrl(serverUrl, name),
      port,
      filesDir: path.join(folder, 'files'),
    }),
  });
  onEnd('booted server', service.stop);
  const ready = await answers(`http://127.0.0.1:${port}/api/health/ready`, {
    timeout: 60_000,
    ended: service.ended,
  });
  await service.stop();
  const how = await service.exited;
  if (!ready) fail(`The compiled server did not get ready (${how}).`, '', lastLines(log, 30));
  if (how !== 'exit code 0')
    fail(`The compiled server did not end cleanly when asked to (${how}).`, '', lastLines(log, 30));
}
