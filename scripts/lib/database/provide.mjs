// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheDir } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { takeLock } from '../run/lock.mjs';
import { onEnd } from '../run/main.mjs';
import { identify, isAlive } from '../run/process-identity.mjs';
import { endLeftover, readReference } from '../run/service.mjs';
import { provideBinary } from './binary.mjs';
import { createDatabaseSql, useExternalDatabase } from './external.mjs';
import { initialise } from './initialise.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} Database
 * @property {string} url mysql://… as mysql2 and the server read it
 * @property {Promise<string>} exited how it ended, if it ends by itself; never settles for one that somebody else runs
 * @property {() => Promise<void>} stop also called when the script ends, whatever the reason
 */

/** @type {import('../run/step.mjs').Progress} */
const silent = { say: () => {}, note: () => {} };

/**
 * Provides the database: the one that a variable names, else a private server with its data in a folder.
 *
 * @param {object} options
 * @param {string} options.dir everything that belongs to the private server; its data stays between runs
 * @param {string} options.password of its accounts
 * @param {string} [options.name] of the database; without it the account may create and drop databases and the url names none
 * @param {boolean} [options.fast] for tests: may lose the last second when the machine dies
 * @param {'DATABASE_URL' | 'TEST_DATABASE_URL'} [options.variable] the setting that names another database
 * @param {import('../run/step.mjs').Progress} [progress]
 * @returns {Promise<Database>}
 */
export async function provideDatabase(
  { dir, password, name, fast = false, variable = 'DATABASE_URL' },
  progress = silent,
) {
  const external = process.env[variable];
  if (external) {
    progress.note(`the one of ${variable}`);
    return {
      url: await useExternalDatabase(variable, external),
      exited: new Promise(() => {}),
      stop: async () => {},
    };
  }
  if (process.platform === 'win32') {
    fail(
      'The private database needs Linux or macOS.',
      'Use WSL, or set DATABASE_URL to a database that runs.',
    );
  }
  const lock = takeLock(path.join(dir, 'lock.json'), (pid) =>
    fail(
      `The database in ${dir} is already in use by process ${pid}.`,
      'End that one first, or set DATABASE_URL.',
    ),
  );
  onEnd('lock of the database', async () => lock.release());
  const data = path.join(dir, 'data');
  const fresh = !fs.existsSync(data);
  const binary = await provideBinary(progress, fresh ? undefined : readFlavour(dir));
  if (fresh) {
    fs.writeFileSync(path.join(dir, 'flavour.json'), JSON.stringify({ flavour: binary.flavour }));
    await initialise(binary, data, progress);
  }
  const urlOf = (/** @type {string} */ socket) =>
    `mysql://linge:${encodeURIComponent(password)}@localhost/${name ?? ''}?socketPath=${encodeURIComponent(socket)}`;
  const server = await startServer(
    { binary, folder: dir, grants: grants(password, name), urlOf, fast },
    progress,
  );
  onEnd('database', server.stop);
  const old = binary.verdict === 'old' ? '; 8.4 or newer is recommended' : '';
  progress.note(`${binary.flavour === 'mysql' ? 'MySQL' : 'MariaDB'} ${binary.version}${old}`);
  const stop = async () => {
    await server.stop();
    lock.release();
  };
  return { url: server.url, exited: server.exited, stop };
}

/**
 * A server for tests: empty at first, fast, and gone with everything in it when it stops. Several test runs may have theirs at
 * the same time. `TEST_DATABASE_URL` names another one, whose account must be allowed to create and drop databases.
 *
 * @param {import('../run/step.mjs').Progress} [progress]
 * @returns {Promise<Database>}
 */
export async function provideTestDatabase(progress = silent) {
  const parent = path.join(cacheDir, 'test-database');
  await removeAbandoned(parent);
  const dir = path.join(parent, String(process.pid));
  const remove = async () => fs.rmSync(dir, { recursive: true, force: true });
  onEnd('data of the test database', remove);
  const password = randomBytes(18).toString('base64url');
  const database = await provideDatabase(
    { dir, password, fast: true, variable: 'TEST_DATABASE_URL' },
    progress,
  );
  return { ...database, stop: () => database.stop().then(remove) };
}

/** What killed test runs left. @param {string} parent */
async function removeAbandoned(parent) {
  if (!fs.existsSync(parent)) return;
  for (const entry of fs.readdirSync(parent)) {
    const dir = path.join(parent, entry);
    const holder = readReference(path.join(dir, 'lock.json'));
    // one that is just beginning has no lock yet; its folder is named after its process
    if (holder ? isAlive(holder) : identify(Number(entry))) continue;
    await endLeftover(path.join(dir, 'server.pid.json'));
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** @param {string} dir @returns {import('./flavour.mjs').Flavour | undefined} what made the data */
function readFlavour(dir) {
  const file = path.join(dir, 'flavour.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).flavour : undefined;
}

/**
 * Said again at every start, so that the accounts are always those of the secrets file. One line a statement.
 *
 * @param {string} password
 * @param {string | undefined} name
 */
function grants(password, name) {
  const secret = password.replaceAll("'", "''").replaceAll('\\', '\\\\');
  return [
    ...(name ? [`${createDatabaseSql(name)};`] : []),
    `CREATE USER IF NOT EXISTS 'linge'@'localhost' IDENTIFIED BY '${secret}';`,
    `ALTER USER 'linge'@'localhost' IDENTIFIED BY '${secret}';`,
    `GRANT ALL PRIVILEGES ON ${name ? `\`${name}\`.*` : '*.*'} TO 'linge'@'localhost'${name ? '' : ' WITH GRANT OPTION'};`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${secret}';`,
    `DROP USER IF EXISTS ''@'localhost', 'root'@'127.0.0.1', 'root'@'::1';`,
  ];
}
