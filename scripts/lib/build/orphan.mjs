// @ts-check
import fs from 'node:fs';
import path from 'node:path';

const compiled = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;

/**
 * Deletes compiled files whose source is gone: the compiler leaves them, and a migration that was removed or
 * renamed would still be found and run.
 *
 * @param {string} source
 * @param {string} output
 * @returns {string[]} what was deleted
 */
export function removeOrphans(source, output) {
  const removed = [];
  for (const entry of fs.readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (!compiled.test(entry)) continue;
    const stem = path.join(source, entry.replace(compiled, ''));
    if (['.ts', '.tsx', '.mts', '.json'].some((extension) => fs.existsSync(stem + extension))) continue;
    fs.rmSync(path.join(output, entry));
    removed.push(entry);
  }
  return removed;
}
