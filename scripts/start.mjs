#!/usr/bin/env node
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from './lib/build/build.mjs';
import { readArguments } from './lib/cli.mjs';
import { parseDatabaseUrl } from './lib/database/connection.mjs';
import { provideDatabase } from './lib/database/provide.mjs';
import { lanAddress } from './lib/machine/address.mjs';
import { dependenciesInstalled, installDependencies } from './lib/machine/install.mjs';
import { parsePort, requireFreePort } from './lib/machine/port.mjs';
import { requireDisk, requireNode } from './lib/machine/requirement.mjs';
import { provideSecrets } from './lib/machine/secrets.mjs';
import { dataDir, inProject } from './lib/project.mjs';
import { runOrFail } from './lib/run/child.mjs';
import { fail } from './lib/run/failure.mjs';
import { takeLock } from './lib/run/lock.mjs';
import { onEnd, runMain } from './lib/run/main.mjs';
import { endLeftover } from './lib/run/service.mjs';
import { step } from './lib/run/step.mjs';
import { demoEnvironment } from './lib/server-environment.mjs';
import { printBanner } from './lib/start/banner.mjs';
import { failServer, serverLog, serverPidFile, startServer } from './lib/start/server.mjs';

const help = `
npm start: runs everything with the demo community, and keeps running until Ctrl-C.

Installs the dependencies, provides a database, builds the server and the web app, migrates, seeds, serves.
What has not changed since the last start is not done again. Data, secrets, uploads and logs are in .data/.

Environment:
  PORT          where to serve (3000)
  HOST          on which interface (0.0.0.0)
  DATABASE_URL  mysql://user:password@host:3306/name; without it a private database in .data/mariadb is used
  PUBLIC_URL    base of printed QR codes (http://<address in the network>:PORT)
  and every setting of docs/operations.md
`;

const logFile = (/** @type {string} */ name) => path.join(dataDir, 'logs', `${name}.log`);

async function main() {
  readArguments(help);
  requireNode();
  if (process.env['NODE_ENV'] === 'production') {
    fail(
      'npm start runs the demo, which NODE_ENV=production forbids.',
      'Unset NODE_ENV; for production see docs/operations.md.',
    );
  }
  const port = parsePort(process.env['PORT']);
  const host = process.env['HOST'] || '0.0.0.0';
  if (process.env['DATABASE_URL']) parseDatabaseUrl('DATABASE_URL', process.env['DATABASE_URL']);
  requireDisk(dependenciesInstalled() ? 300 : 3000);
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(path.join(dataDir, 'start.lock.json'), (pid) =>
    fail(
      `It is already running here (process ${pid}).`,
      'Use that one, or end it first with Ctrl-C where it runs.',
    ),
  );
  onEnd('lock', async () => lock.release());
  await endLeftover(serverPidFile);
  await requireFreePort(port, host);
  const secrets = provideSecrets();

  await step('Installing dependencies', (progress) => installDependencies(progress, logFile('install')));
  const web = step('Building the web app', (progress) => build('h5', progress, { log: logFile('build-h5') }));
  const server = step('Building the server', (progress) =>
    build('server', progress, { log: logFile('build-server') }),
  );
  const database = step('Providing the database', (progress) =>
    provideDatabase(
      { dir: path.join(dataDir, 'mariadb'), name: 'linge', password: secrets.databasePassword },
      progress,
    ),
  );
  const lan = lanAddress();
  const local = `http://localhost:${port}`;
  const publicUrl = `http://${lan ?? 'localhost'}:${port}`;
  const prepared = Promise.all([database, server]).then(async ([{ url, exited }]) => {
    const env = demoEnvironment({ secrets, databaseUrl: url, port, publicUrl, given: process.env });
    await prepare('Migrating the database', 'migrate', env);
    await prepare('Seeding the demo community', 'seed', env);
    return { env, exited };
  });
  const [{ env, exited }] = await Promise.all([prepared, web]);
  const service = await step('Starting the server', () => startServer(env, local));
  await printBanner({
    local,
    lan: lan && `http://${lan}:${port}`,
    log: path.relative(process.cwd(), serverLog),
  });
  await Promise.race([
    service.exited.then((how) => failServer(`ended by itself (${how})`)),
    exited.then((how) =>
      fail(
        `The private database ended by itself (${how}).`,
        'Its log is .data/mariadb/error.log. Start again: it recovers.',
      ),
    ),
  ]);
}

/**
 * @param {string} title
 * @param {string} name of the compiled program
 * @param {Record<string, string>} env
 */
const prepare = (title, name, env) =>
  step(title, async ({ say }) => {
    await runOrFail(title, process.execPath, [inProject('server/dist', `${name}.js`)], {
      env,
      say,
      log: logFile(name),
    });
  });

runMain(main, { signalExitCode: 0 });
