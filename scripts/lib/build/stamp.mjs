// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';

const ignored = new Set(['node_modules', 'dist', '.data', '.cache', '.git']);

/**
 * The content of files and folders as one short text: two equal ones mean that nothing changed in between.
 *
 * @param {string[]} inputs files and folders below the clone; missing ones count as missing
 * @param {string} [facts] whatever else matters
 * @param {(file: string) => boolean} [matters] which files inside folders count
 */
export function fingerprint(inputs, facts = '', matters = () => true) {
  const hash = createHash('sha256').update(facts);
  for (const file of inputs.flatMap((input) => listFiles(input, matters)).sort()) {
    const full = inProject(file);
    hash.update(`\0${file.replaceAll(path.sep, '/')}\0`);
    hash.update(fs.existsSync(full) ? fs.readFileSync(full) : '(missing)');
  }
  return hash.digest('hex');
}

/**
 * @param {string} input below the clone
 * @param {(file: string) => boolean} matters
 * @returns {string[]}
 */
function listFiles(input, matters) {
  const full = inProject(input);
  if (!fs.existsSync(full) || !fs.statSync(full).isDirectory()) return [input];
  return fs
    .readdirSync(full, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => {
      const child = path.join(input, entry.name);
      if (entry.isDirectory()) return listFiles(child, matters);
      return entry.isFile() && matters(child) ? [child] : [];
    });
}

/** @param {string} file @returns {string | undefined} */
export function readStamp(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).fingerprint;
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ fingerprint: value })}\n`);
}
