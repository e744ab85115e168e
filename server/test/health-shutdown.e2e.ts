import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { ApiClient } from './support/api-client.js';
import { endWithParent } from './support/server-process.js';
import { serverSettings } from './support/server-settings.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/** Logins that wait for WeChat, which answers when the test says so. */
let waiting: ServerResponse[] = [];
const wechat = createServer((_request, response) => void waiting.push(response));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  wechat.listen(0, '127.0.0.1');
  await once(wechat, 'listening');
}, 60_000);
afterAll(async () => {
  wechat.close();
  await database.drop();
});

describe('a server that is told to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s takes nobody new, answers what is under way, then ends well',
    async (signal) => {
      const server = spawn(process.execPath, ['--import', endWithParent, main], {
        env: {
          ...serverSettings(database.url),
          PORT: '0',
          LOG_LEVEL: 'info',
          WECHAT_API_BASE_URL: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
          WECHAT_APP_ID: 'wx0',
          WECHAT_APP_SECRET: 'none',
        },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      });
      const ended = once(server, 'exit');
      const address = await addressOf(server.stdout!);
      const api = new ApiClient(address);
      const underWay = Array.from({ length: 5 }, () =>
        api.call(accountApi.openSession, { body: { code: 'any' } }),
      );
      while (waiting.length < 5) await setImmediate();
      server.kill(signal);
      while (await takesConnections(address)) await setImmediate();
      for (const [index, response] of waiting.entries()) {
        response.end(JSON.stringify({ openid: `${signal}-${index}`, session_key: 'x' }));
      }
      waiting = [];
      const statuses = (await Promise.all(underWay)).map(({ status }) => status);
      expect(statuses).toEqual([201, 201, 201, 201, 201]);
      expect(await ended).toEqual([0, null]);
    },
  );
});

/** The address that the log names once the server listens. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for (;;) {
    const [chunk] = (await once(output, 'data')) as [Buffer];
    text += chunk.toString();
    const address = /Server listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
    if (!address) continue;
    output.resume();
    return address;
  }
}

async function takesConnections(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
