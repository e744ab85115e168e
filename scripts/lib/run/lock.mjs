// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { errorCode, fail } from './failure.mjs';
import { isAlive, reference } from './process-identity.mjs';
import { readReference } from './service.mjs';

/**
 * Takes a lock that only a living process can hold: what a killed one left is taken over.
 *
 * @param {string} file
 * @param {(holder: number) => never} refuse says who holds it
 * @returns {{ release: () => void }}
 */
export function takeLock(file, refuse) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify(reference(process.pid)));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(mine, file)) return { release: () => release(file) };
      const holder = readReference(file);
      if (holder && isAlive(holder)) return refuse(holder.pid);
      removeStale(file, mine, refuse);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
  return fail(
    `The lock ${file} could not be taken.`,
    'Delete that file if nothing of this project is running.',
  );
}

/**
 * A link appears with its content at once, or not at all: nobody ever reads half a lock.
 *
 * @param {string} from
 * @param {string} to
 */
function tryLink(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // file systems without hard links (some shared folders)
    if (errorCode(error) !== 'EPERM' && errorCode(error) !== 'ENOTSUP') throw error;
    return tryCopy(from, to);
  }
}

/** @param {string} from @param {string} to */
function tryCopy(from, to) {
  try {
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two starts may find the same stale lock: the slower one must not throw away what the faster one just took.
 *
 * @param {string} file
 * @param {string} mine
 * @param {(holder: number) => never} refuse
 */
function removeStale(file, mine, refuse) {
  const aside = `${mine}.stale`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readReference(aside);
  const alive = moved !== undefined && isAlive(moved);
  if (alive) tryLink(aside, file);
  fs.rmSync(aside, { force: true });
  if (alive) refuse(moved.pid);
}

/** @param {string} file */
function release(file) {
  if (readReference(file)?.pid === process.pid) fs.rmSync(file, { force: true });
}
