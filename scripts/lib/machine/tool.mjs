// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @returns {string[]} the folders of PATH */
const searchPath = () => (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);

/**
 * @param {string[]} names
 * @param {string[]} [folders] looked at after those of PATH
 * @returns {string[]} every executable file with one of the names, links resolved, each once
 */
export function findTools(names, folders = []) {
  const found = new Set();
  for (const folder of [...searchPath(), ...folders]) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (isExecutable(file)) found.add(fs.realpathSync(file));
    }
  }
  return [...found];
}

/** @param {string} name */
export const findTool = (name) => findTools([name], ['/usr/sbin', '/sbin', '/usr/local/sbin'])[0];

/** @param {string} file */
export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
