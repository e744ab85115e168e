import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerAddress } from './app-options';
import { startProgram, stopProgram, stopPrograms, waitUntilReady } from './child-process';
import type { Program } from './child-process';
import { createDemoDatabase, testSecrets } from './database';
import { fromRoot } from './from-root';

const READY_MS = 60_000;
/** The message push as it would be set up in WeChat's console. */
const CALLBACK = { token: 'callbackOfJourneys', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };

/** The product running for journeys: server, web build, demo community, simulator of WeChat. */
export interface JourneyServer extends ServerAddress {
  databaseUrl: string;
  /** what the server logged, for when a journey fails */
  log: () => string;
  stop: () => Promise<void>;
}

const running = new Set<JourneyServer>();
/** Starts under way, also those that their hook did not wait for to the end. */
const starting = new Set<Promise<JourneyServer>>();

/** Stops every server that still runs, also one that is only starting, and drops its database. */
export async function closeServers(): Promise<void> {
  const stopRunning = () => Promise.all([...running].map((server) => server.stop()));
  await stopRunning();
  await stopPrograms();
  await Promise.allSettled(starting);
  await stopRunning();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What the server is told. */
function environmentFor(port: number, databaseUrl: string, simulatorUrl: string, filesDir: string) {
  return {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    NODE_ENV: 'test',
    API_DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    ...testSecrets,
    FILES_DIR: filesDir,
    WEB_DIR: fromRoot('miniapp/dist/h5'),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '1000000',
    WECHAT_API_BASE_URL: simulatorUrl,
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_APP_SECRET: 'simulated-secret',
    WECHAT_CALLBACK_TOKEN: CALLBACK.token,
    WECHAT_CALLBACK_AES_KEY: CALLBACK.aesKey,
  };
}

async function setUpCallback(simulatorUrl: string, url: string): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/simulator/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: `${url}/api/wechat/callback`, ...CALLBACK }),
  });
  const { verified } = (await answer.json()) as { verified?: boolean };
  if (!verified) throw new Error(`The callback was not taken: ${answer.status}`);
}

/**
 * Starts everything on free ports with a fresh, seeded database. Needs the built server and web app.
 * @throws Error with the output of whatever did not start
 */
export async function startServer(): Promise<JourneyServer> {
  const start = startAll();
  starting.add(start);
  try {
    return await start;
  } finally {
    starting.delete(start);
  }
}

async function startAll(): Promise<JourneyServer> {
  const programs: Program[] = [];
  const database = await createDemoDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'linge-journey-'));
  const stop = async () => {
    for (const program of programs.reverse()) await stopProgram(program);
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  };
  try {
    const simulatorPort = await freePort();
    const simulatorUrl = `http://127.0.0.1:${simulatorPort}`;
    const simulatorFile = fromRoot('server/dist/demo/wechat-simulator/main.js');
    const simulator = startProgram(simulatorFile, ['--port', String(simulatorPort)], {
      PATH: process.env['PATH'],
    });
    programs.push(simulator);

    const port = await freePort();
    const environment = environmentFor(port, database.url, simulatorUrl, filesDir);
    await waitUntilReady(simulator, `${simulatorUrl}/simulator/calls`, READY_MS);

    const server = startProgram(fromRoot('server/dist/main.js'), [], environment);
    programs.push(server);
    const url = `http://127.0.0.1:${port}`;
    await waitUntilReady(server, `${url}/api/health/ready`, READY_MS);
    await setUpCallback(simulatorUrl, url);
    const started: JourneyServer = {
      url,
      simulatorUrl,
      databaseUrl: database.url,
      log: server.output,
      stop: async () => {
        running.delete(started);
        await stop();
      },
    };
    running.add(started);
    return started;
  } catch (error) {
    await stop();
    throw error;
  }
}
