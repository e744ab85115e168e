import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { socketPath } from './socket.mjs';

describe('the socket of the private database', () => {
  it('is in its own folder', () => {
    expect(socketPath('/srv/linge/.data/mariadb')).toBe('/srv/linge/.data/mariadb/db.sock');
  });

  it('moves to a private folder when the path would be too long for a socket', () => {
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'linge-socket-'));
    const socket = socketPath(`/srv/${'社区'.repeat(20)}/.data/mariadb`, temporary);
    expect(Buffer.byteLength(socket)).toBeLessThan(104);
    expect(fs.statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
    expect(socketPath('/srv/another/'.repeat(12), temporary)).not.toBe(socket);
    fs.rmSync(temporary, { recursive: true });
  });
});
