import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { provideSecrets } from './secrets.mjs';

describe('the secrets of npm start', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linge-secrets-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('are made once, and readable for nobody else', () => {
    const first = provideSecrets(folder);
    expect(provideSecrets(folder)).toEqual(first);
    expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(first.blindIndexKey, 'base64')).toHaveLength(32);
    expect(Buffer.from(first.dataKeys.replace(/^1:/, ''), 'base64')).toHaveLength(32);
    expect(first.tokenSecret.length).toBeGreaterThanOrEqual(32);
  });

  it('are never replaced while there is data that needs them', () => {
    fs.mkdirSync(path.join(folder, 'mariadb', 'data'), { recursive: true });
    expect(() => provideSecrets(folder)).toThrow('is missing');
  });

  it('stop the start when the file is damaged', () => {
    fs.writeFileSync(path.join(folder, 'secrets.json'), '{"tokenSecret": 1');
    expect(() => provideSecrets(folder)).toThrow('is damaged');
  });
});
