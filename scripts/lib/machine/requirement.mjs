// @ts-check
// Runs before anything else, on whatever Node is there: only what old versions know as well.
import fs from 'node:fs';
import process from 'node:process';
import { readManifest, root } from '../project.mjs';
import { fail } from '../run/failure.mjs';
import { satisfies } from './version.mjs';

/** Stops unless this Node is one that the project runs on. */
export function requireNode() {
  const { engines } = readManifest();
  if (satisfies(process.versions.node, engines.node)) return;
  fail(
    `Node ${process.versions.node} is not supported: this needs ${engines.node.replaceAll('||', 'or')}.`,
    "Install a supported version (https://nodejs.org or your system's version manager) and run the command again.",
  );
}

/**
 * Stops while there is still room to say so, rather than half-way through.
 *
 * @param {number} megabytes needed
 */
export function requireDisk(megabytes) {
  if (!fs.statfsSync) return;
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free >= megabytes) return;
  fail(
    `Only ${free} MB are free on the disk of ${root}; this needs about ${megabytes} MB.`,
    'Free some room (df -h shows where) and run the command again.',
  );
}
