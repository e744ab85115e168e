import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fail } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { reference } from './process-identity.mjs';

describe('the lock of a start', () => {
  let folder = '';
  let file = '';
  const refuse = (/** @type {number} */ pid) => fail(`held by ${pid}`);
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linge-lock-'));
    file = path.join(folder, 'lock.json');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is refused while its holder lives, and free once it was given back', () => {
    const lock = takeLock(file, refuse);
    expect(() => takeLock(file, refuse)).toThrow(`held by ${process.pid}`);
    lock.release();
    takeLock(file, refuse).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a holder that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    fs.writeFileSync(file, JSON.stringify({ pid, identity: 'gone' }));
    takeLock(file, refuse).release();
  });

  it('is taken over when another process got the number of the dead holder', () => {
    fs.writeFileSync(file, JSON.stringify({ ...reference(process.pid), identity: 'an earlier process' }));
    takeLock(file, refuse).release();
  });

  it('is taken over when the machine died while it was written', () => {
    fs.writeFileSync(file, '');
    takeLock(file, refuse).release();
  });
});
