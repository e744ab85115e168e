// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone; every path below starts here. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What `npm start` keeps: database, secrets, uploads, logs. No test ever writes here. */
export const dataDir = path.join(root, '.data');

/** What may be deleted at any time: test databases, tool caches, logs of the last test run. */
export const cacheDir = path.join(root, '.cache');

/** @param {string[]} parts below the clone */
export const inProject = (...parts) => path.join(root, ...parts);

/**
 * @typedef {{ version: string, packageManager: string, engines: { node: string } }} Manifest
 * @returns {Manifest} the root package.json
 */
export function readManifest() {
  return JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
}
