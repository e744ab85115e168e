// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findTools } from '../machine/tool.mjs';
import { run } from '../run/child.mjs';
import { diskFull, fail, saysDiskFull } from '../run/failure.mjs';

/** Database servers refuse to run as root unless told to. */
export const asUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/**
 * Makes a new data folder. It gets its name only once it is complete, so that a start that was killed half-way
 * is simply done again.
 *
 * @param {import('./flavour.mjs').Binary} binary
 * @param {string} dataFolder
 * @param {import('../run/step.mjs').Progress} progress
 */
export async function initialise(binary, dataFolder, { say }) {
  const fresh = `${dataFolder}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 });
  say(`creating an empty ${binary.flavour} ${binary.version}`);
  const { code, output } =
    binary.flavour === 'mysql'
      ? await initialiseMysql(binary, fresh)
      : await initialiseMariadb(binary, fresh);
  if (code !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (saysDiskFull(output)) throw diskFull();
    fail(
      `${binary.flavour} ${binary.version} could not create its data folder.`,
      'If a security profile (AppArmor, SELinux) keeps it from the project folder, set DATABASE_URL to a database that runs.',
      output.split('\n').slice(-15).join('\n'),
    );
  }
  fs.renameSync(fresh, dataFolder);
}

/** @param {import('./flavour.mjs').Binary} binary @param {string} folder */
const initialiseMysql = ({ binary }, folder) =>
  run(binary, ['--no-defaults', '--initialize-insecure', `--datadir=${folder}`, ...asUser()]);

/**
 * Feeds the server's own scripts to its bootstrap mode, which is what `mariadb-install-db` does; that one needs
 * `my_print_defaults`, which Debian packs with the clients.
 *
 * @param {import('./flavour.mjs').Binary} binary
 * @param {string} folder
 */
function initialiseMariadb({ binary }, folder) {
  const scripts = findScripts(path.dirname(binary));
  if (!scripts) return installDb(binary, folder);
  const tables = scripts.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
  const input = `create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n${tables}`
    // no account for root from elsewhere
    .split('\n')
    .filter((line) => !line.includes('@current_hostname'))
    .join('\n');
  const args = ['--no-defaults', '--bootstrap', `--datadir=${folder}`, `--tmpdir=${folder}`, ...asUser()];
  return run(binary, [...args, '--log-warnings=0', '--enforce-storage-engine=', '--max-allowed-packet=8M'], {
    input,
  });
}

/** @param {string} folder of the server's program @returns {string[] | undefined} */
function findScripts(folder) {
  const shares = ['/usr/share', path.join(folder, '../share')];
  for (const share of shares.flatMap((base) => [
    path.join(base, 'mariadb'),
    path.join(base, 'mysql'),
    base,
  ])) {
    for (const prefix of ['mariadb', 'mysql']) {
      const files = ['system_tables', 'performance_tables', 'system_tables_data'].map((name) =>
        path.join(share, `${prefix}_${name}.sql`),
      );
      if (files.every((file) => fs.existsSync(file))) return files;
    }
  }
  return undefined;
}

/** @param {string} binary @param {string} folder */
async function installDb(binary, folder) {
  const near = [
    path.dirname(binary),
    path.join(path.dirname(binary), '../bin'),
    path.join(path.dirname(binary), '../scripts'),
  ];
  const script = findTools(['mariadb-install-db', 'mysql_install_db'], near)[0];
  if (!script) return { code: 1, output: 'mariadb-install-db and the scripts that it runs are missing' };
  const args = [
    '--no-defaults',
    `--datadir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  return run(script, [...args, '--skip-name-resolve', ...asUser()]);
}
