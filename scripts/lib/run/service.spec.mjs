import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { isAlive, reference } from './process-identity.mjs';
import { endLeftover, lastLines, startService } from './service.mjs';

describe('a process that keeps running', () => {
  let folder = '';
  const start = (/** @type {string} */ script) =>
    startService({
      command: process.execPath,
      args: ['-e', script],
      pidFile: path.join(folder, 'pid.json'),
      log: path.join(folder, 'log'),
    });
  const forever = 'setInterval(() => {}, 1000)';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linge-service-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('ends when it is told to, and leaves no number behind', async () => {
    const service = await start(forever);
    const self = reference(service.pid);
    expect(isAlive(self)).toBe(true);
    await service.stop();
    expect(isAlive(self)).toBe(false);
    expect(fs.existsSync(path.join(folder, 'pid.json'))).toBe(false);
  });

  it('tells how it ended and what it said', async () => {
    const service = await start('console.log("one"); console.log("two"); process.exit(3)');
    expect(await service.exited).toBe('exit code 3');
    expect(lastLines(path.join(folder, 'log'), 1)).toBe('two');
  });

  it('is ended by the next start if the last one had no chance to', async () => {
    const service = await start(forever);
    expect(await endLeftover(path.join(folder, 'pid.json'))).toBe(true);
    expect(await service.exited).toBe('SIGTERM');
    expect(await endLeftover(path.join(folder, 'pid.json'))).toBe(false);
  });

  it('is spared if the number now belongs to somebody else', async () => {
    const service = await start(forever);
    const file = path.join(folder, 'old.json');
    fs.writeFileSync(file, JSON.stringify({ pid: service.pid, identity: 'an earlier process' }));
    expect(await endLeftover(file)).toBe(false);
    expect(service.ended()).toBe(false);
    await service.stop();
  });
});
