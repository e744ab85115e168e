// @ts-check
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { run } from '../run/child.mjs';
import { interactive, print } from '../run/terminal.mjs';
import { findTool } from './tool.mjs';

const isRoot = () => process.getuid?.() === 0;

/**
 * Whether this user may install packages; asks for the password of sudo if somebody is there to type it.
 *
 * @returns {boolean}
 */
export function mayInstallPackages() {
  if (!findTool('apt-get')) return false;
  if (isRoot()) return true;
  if (!findTool('sudo')) return false;
  if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return true;
  if (!interactive || !process.stdin.isTTY) return false;
  print('Some packages of the system are missing; sudo may ask for your password to install them.');
  return spawnSync('sudo', ['-v'], { stdio: 'inherit' }).status === 0;
}

/**
 * @param {string} packageName
 * @returns {Promise<string>} the version that apt would install, empty if it knows none
 */
export async function aptCandidate(packageName) {
  const { output } = await run('apt-cache', ['policy', packageName], { env: { LC_ALL: 'C' } });
  return parseCandidate(output);
}

/** @param {string} policy what `apt-cache policy` says */
export function parseCandidate(policy) {
  const version = /Candidate:\s*(\S+)/.exec(policy)?.[1] ?? '';
  // "1:10.11.6-0+deb12u1": what stands before the colon is Debian's own
  return version === '(none)' ? '' : version.replace(/^\d+:/, '');
}

/**
 * @param {string[]} args of apt-get
 * @param {(line: string) => void} say
 */
function aptGet(args, say) {
  const command = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'LC_ALL=C',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ];
  return isRoot() ? run('env', command.slice(1), { say }) : run('sudo', ['-n', ...command], { say });
}

/** @param {(line: string) => void} say */
export const aptUpdate = (say) => aptGet(['update'], say);

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function aptInstall(packages, say) {
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const first = await aptGet(args, say);
  if (first.code === 0) return first;
  // the lists are missing (fresh containers) or name versions that the mirror no longer has
  await aptUpdate(say);
  return aptGet(args, say);
}
