// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fail } from '../run/failure.mjs';

/** Bytes that the smallest system allows in the path of a socket (macOS: 104, with the closing zero), and room for ".lock". */
const limit = 95;

/**
 * @param {string} folder of the server
 * @param {string} [temporary]
 * @returns {string} in the folder itself if its path is short enough, else in a private folder for temporary files
 */
export function socketPath(folder, temporary = os.tmpdir()) {
  const near = path.join(folder, 'db.sock');
  if (Buffer.byteLength(near) <= limit) return near;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(privateFolder(temporary), `${name}.sock`);
}

/** @param {string} temporary */
function privateFolder(temporary) {
  const user = process.getuid?.() ?? 0;
  const folder = path.join(temporary, `linge-${user}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== user || (mode & 0o077) !== 0) {
    fail(
      `${folder} belongs to somebody else or is open to others.`,
      'Delete it, or set TMPDIR to another folder.',
    );
  }
  return folder;
}
