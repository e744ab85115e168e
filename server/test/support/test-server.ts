import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountApi } from '@linge/shared/account/account.api';
import type { DataSource } from 'typeorm';
import { WechatSimulator } from '../../src/demo/wechat-simulator/wechat-simulator.js';
import {
  SIMULATED_APP_ID,
  SIMULATED_APP_SECRET,
} from '../../src/demo/wechat-simulator/simulator-credentials.js';
import { ApiClient } from './api-client.js';
import { startServerProcess, type RunningServer } from './server-process.js';
import { testCallback } from './test-callback.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestServer {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly wechat: WechatSimulator;
  /** A visitor without a login. */
  readonly api: ApiClient;
  readonly process: RunningServer;
  /** Logs somebody in by their openid, on the way that the mini-program takes. */
  login(openId: string): Promise<ApiClient>;
  /** Another process on the same database and the same files. */
  startSecond(changes?: Readonly<Record<string, string>>): Promise<RunningServer>;
  /** The same server again, after it was stopped or killed; other settings hold for this start alone. */
  restart(changes?: Readonly<Record<string, string>>): Promise<RunningServer>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** With the demo community in a fresh database. */
  readonly seed?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** One with rows in it, dropped with the server; a fresh one unless told. */
  readonly database?: TestDatabase;
}

/** The compiled server on a database of its own, with a simulator of WeChat. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await createTestDatabase(options.seed ? 'seeded' : 'migrated'));
  const files = await mkdtemp(join(tmpdir(), 'linge-test-files-'));
  const wechat = new WechatSimulator();
  const environment = {
    DATABASE_URL: database.url,
    FILES_DIR: files,
    API_DEMO: '1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '1000000',
    WECHAT_API_BASE_URL: await wechat.listen(),
    WECHAT_APP_ID: SIMULATED_APP_ID,
    WECHAT_APP_SECRET: SIMULATED_APP_SECRET,
    // On in the tests that are about them: elsewhere people write who were never in the mini-program.
    CONTENT_CHECKS: 'off',
    WECHAT_CALLBACK_TOKEN: testCallback.token,
    WECHAT_CALLBACK_AES_KEY: testCallback.aesKey,
    ...options.environment,
  };
  const servers: RunningServer[] = [];
  const start = async (changes: Readonly<Record<string, string>> = {}) => {
    const server = await startServerProcess({ ...environment, ...changes });
    servers.push(server);
    return server;
  };
  const pushTo = ({ url }: RunningServer) =>
    wechat.push.use({ url: `${url}/api/wechat/callback`, ...testCallback });
  let running = await start();
  pushTo(running);
  return {
    get url() {
      return running.url;
    },
    get process() {
      return running;
    },
    get api() {
      return new ApiClient(running.url);
    },
    dataSource: database.dataSource,
    databaseUrl: database.url,
    wechat,
    async login(openId) {
      const api = new ApiClient(running.url);
      const code = wechat.issueLoginCode({ openid: openId });
      return api.as((await api.call(accountApi.openSession, { body: { code } })).body.token);
    },
    startSecond: start,
    async restart(changes) {
      running = await start(changes);
      pushTo(running);
      return running;
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()));
      await wechat.close();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
