// @ts-check
import { aptCandidate, aptInstall, aptUpdate, mayInstallPackages } from '../machine/apt.mjs';
import { findTools } from '../machine/tool.mjs';
import { run } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';
import { choose, judge, recognise } from './flavour.mjs';

const folders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/libexec',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/opt/homebrew/opt/mysql/bin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/opt/mysql/bin',
];

/** @returns {Promise<import('./flavour.mjs').Binary[]>} every database server on this machine */
export async function findBinaries() {
  const files = findTools(['mariadbd', 'mysqld'], folders);
  const answers = await Promise.all(
    files.map(async (file) => {
      const { output } = await run(file, ['--no-defaults', '--version'], { timeout: 10_000 });
      return recognise(file, output);
    }),
  );
  return answers.filter((binary) => binary !== undefined);
}

/**
 * Finds a database server's program, and installs it where this user may. Only the program: the package that
 * would also start a service of the system is never asked for.
 *
 * @param {import('../run/step.mjs').Progress} progress
 * @param {import('./flavour.mjs').Flavour} [wanted] what made the data that is already there
 */
export async function provideBinary({ say }, wanted) {
  const found = await findBinaries();
  const usable = choose(found, wanted);
  if (usable) return usable;
  if (wanted && choose(found)) {
    fail(
      `The data in this folder was made by ${wanted}, but only ${choose(found)?.flavour} is installed.`,
      `Install ${wanted} again, or set DATABASE_URL to another database.`,
    );
  }
  if (!mayInstallPackages()) return failMissing(found);
  const packageName = await choosePackage(say, wanted);
  if (!packageName) return failMissing(found);
  say(`installing ${packageName}`);
  const { output } = await aptInstall([packageName], say);
  return choose(await findBinaries(), wanted) ?? failMissing(found, output);
}

/**
 * @param {(line: string) => void} say
 * @param {import('./flavour.mjs').Flavour | undefined} wanted
 */
async function choosePackage(say, wanted) {
  const candidates = /** @type {const} */ ([
    ['mariadb', 'mariadb-server-core'],
    ['mysql', 'mysql-server-core-8.4'],
    ['mysql', 'mysql-server-core-8.0'],
  ]);
  for (const attempt of ['as listed', 'after an update']) {
    for (const [flavour, name] of candidates) {
      if (wanted && wanted !== flavour) continue;
      const version = await aptCandidate(name);
      if (version && judge(flavour, version) !== 'tooOld') return name;
    }
    if (attempt === 'as listed') await aptUpdate(say);
  }
  return undefined;
}

/**
 * @param {import('./flavour.mjs').Binary[]} found
 * @param {string} [output] of the installation that did not help
 * @returns {never}
 */
function failMissing(found, output = '') {
  const old = found.map(({ flavour, version }) => `${flavour} ${version}`).join(', ');
  return fail(
    `No usable database server was found on this machine${old ? ` (only ${old}, which is too old)` : ''}: it needs MariaDB 10.11 or newer, or MySQL 8.4 or newer.`,
    [
      'Install one; no service has to run, this project starts its own:',
      '  Debian, Ubuntu  sudo apt-get update && sudo apt-get install -y --no-install-recommends mariadb-server-core',
      '  Ubuntu 22.04    sudo apt-get update && sudo apt-get install -y --no-install-recommends mysql-server-core-8.0',
      '  Fedora          sudo dnf install -y mariadb-server',
      '  Arch            sudo pacman -S --needed mariadb',
      '  macOS           brew install mariadb',
      '  Windows         use WSL, or install MariaDB and set DATABASE_URL',
      'Or use a database that already runs: DATABASE_URL=mysql://user:password@host:3306/linge npm start',
    ].join('\n'),
    output.split('\n').slice(-10).join('\n').trim(),
  );
}
