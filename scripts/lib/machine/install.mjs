// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inProject, readManifest } from '../project.mjs';
import { fingerprint, readStamp, writeStamp } from '../build/stamp.mjs';
import { run } from '../run/child.mjs';
import { fail } from '../run/failure.mjs';

const workspaces = ['', 'shared', 'server', 'miniapp'];
const stampFile = inProject('node_modules', '.linge-install.json');

function currentFingerprint() {
  const manifests = workspaces.map((folder) => path.join(folder, 'package.json'));
  const facts = `${process.platform} ${process.arch} node ${process.versions.node.split('.')[0]}`;
  return fingerprint([...manifests, 'pnpm-lock.yaml', 'pnpm-workspace.yaml'], facts);
}

/** Whether the dependencies are those of the lockfile, as far as can be told without asking pnpm. */
export function dependenciesInstalled() {
  return (
    workspaces.every((folder) => fs.existsSync(inProject(folder, 'node_modules'))) &&
    readStamp(stampFile) === currentFingerprint()
  );
}

/**
 * Installs exactly what the lockfile names, with the pnpm that package.json pins.
 *
 * @param {import('../run/step.mjs').Progress} progress
 * @param {string} log
 */
export async function installDependencies({ say, note }, log) {
  if (dependenciesInstalled()) return note('unchanged');
  const { packageManager } = readManifest();
  const args = ['install', '--frozen-lockfile', '--prod=false', '--reporter=append-only'];
  const { code, output } = await run(
    'npx',
    ['-y', packageManager, ...args, '--config.confirmModulesPurge=false'],
    {
      say,
      log,
      // a shell that calls itself production must still get the compilers
      env: { NODE_ENV: 'development' },
    },
  );
  if (code !== 0) failInstall(output);
  writeStamp(stampFile, currentFingerprint());
}

/** @param {string} output @returns {never} */
function failInstall(output) {
  const details = output.split('\n').slice(-15).join('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    fail(
      'The package registry cannot be reached.',
      'Check the network, or a proxy or mirror in ~/.npmrc, and run the command again; it goes on where it stopped.',
      details,
    );
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    fail('pnpm-lock.yaml does not belong to the package.json files.', 'Run: npx -y pnpm install', details);
  }
  return fail(
    'Installing the dependencies failed.',
    'Run the command again; it goes on where it stopped.',
    details,
  );
}
