import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Loaded into a program that is started with an IPC channel: it ends when this process does, however that ends. */
export const endWithParent = new URL('../../../scripts/lib/run/end-with-parent.mjs', import.meta.url).href;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Keys that open nothing but test data; what tests copy was encrypted with them. */
export const testSecrets = JSON.parse(
  readFileSync(new URL('../../../scripts/lib/test/test-secrets.json', import.meta.url), 'utf8'),
) as Readonly<Record<'TOKEN_SECRET' | 'DATA_KEYS' | 'BLIND_INDEX_KEY', string>>;

/** Runs one of the compiled commands to its end. */
export async function runCommand(
  script: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<{ code: number | null; output: string }> {
  const child = spawnServer(script, environment, words);
  const [code] = (await once(child.process, 'close')) as [number | null];
  return { code, output: child.output() };
}

export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** Ends it as an operator would, and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, and waits. */
  kill(): Promise<void>;
}

/** Starts the compiled server on a free port and waits until it is ready. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawnServer('main.js', { PORT: String(port), HOST: '127.0.0.1', ...environment });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.process.exitCode !== null || child.process.signalCode !== null) return;
    child.process.kill(signal);
    await once(child.process, 'close');
  };
  return {
    url,
    pid: child.process.pid ?? 0,
    output: child.output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

interface Spawned {
  readonly process: ChildProcess;
  readonly output: () => string;
}

function spawnServer(
  script: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Spawned {
  const child = spawn(process.execPath, ['--import', endWithParent, dist + script, ...words], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...testSecrets, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const collect = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-100_000));
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { process: child, output: () => output };
}

/** Far longer than a start takes, unless the machine is busy with others. */
const startSeconds = 90;

async function waitUntilReady(url: string, child: Spawned): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.process.exitCode !== null) throw new Error(`The server ended at start:\n${child.output()}`);
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.process.kill('SIGKILL');
  throw new Error(`The server was not ready within ${startSeconds} s:\n${child.output()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
