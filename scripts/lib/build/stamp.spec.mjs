import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../project.mjs';
import { removeOrphans } from './orphan.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';
import { isBuildInput } from './target.mjs';

describe('what a build is made of', () => {
  let folder = '';
  const print = () => fingerprint([path.relative(root, folder)], '', isBuildInput);
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  beforeEach(() => {
    fs.mkdirSync(cacheDir, { recursive: true });
    folder = fs.mkdtempSync(path.join(cacheDir, 'stamp-'));
    write('src/door.ts', 'one');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is the same while no content changes, whenever files were written', () => {
    const before = print();
    write('src/door.ts', 'one');
    expect(print()).toBe(before);
  });

  it('changes with a file that is changed, added, renamed or removed', () => {
    const seen = [print()];
    write('src/door.ts', 'two');
    seen.push(print());
    write('src/grid.ts', 'new');
    seen.push(print());
    fs.renameSync(path.join(folder, 'src/grid.ts'), path.join(folder, 'src/map.ts'));
    seen.push(print());
    fs.rmSync(path.join(folder, 'src/door.ts'));
    seen.push(print());
    expect(new Set(seen).size).toBe(5);
  });

  it('does not change with tests, installed packages or what was built before', () => {
    const before = print();
    write('src/door.spec.ts', 'test');
    write('node_modules/x/index.js', 'package');
    write('dist/door.js', 'built');
    expect(print()).toBe(before);
  });

  it('is remembered beside what was built', () => {
    const file = path.join(folder, 'dist/.stamp.json');
    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
  });

  it('no longer holds a migration whose source was removed', () => {
    write('dist/door.js', '');
    write('dist/old-migration.js', '');
    write('dist/old-migration.js.map', '');
    write('dist/.tsbuildinfo', '{}');
    removeOrphans(path.join(folder, 'src'), path.join(folder, 'dist'));
    expect(fs.readdirSync(path.join(folder, 'dist')).sort()).toEqual(['.tsbuildinfo', 'door.js']);
  });
});
