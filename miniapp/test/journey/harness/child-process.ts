import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const STOP_MS = 10_000;
const END_WITH_PARENT = new URL('../../../../scripts/lib/run/end-with-parent.mjs', import.meta.url).href;
const running = new Set<Program>();

/** A program of the project that runs beside the journeys. */
export interface Program {
  child: ChildProcess;
  /** what it has printed so far, for error messages */
  output: () => string;
}

/** Starts `node file …` with an environment of its own. It ends with this process at the latest. */
export function startProgram(file: string, parameters: string[], environment: NodeJS.ProcessEnv): Program {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, file, ...parameters], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const program: Program = { child, output: () => text };
  running.add(program);
  child.once('close', () => running.delete(program));
  return program;
}

/** Ends what still runs: a start that took longer than its hook may, and that nobody waits for any more. */
export async function stopPrograms(): Promise<void> {
  await Promise.all([...running].map(stopProgram));
}

/** Runs a program to its end. @throws Error with its output when it fails */
export async function runProgram(file: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const program = startProgram(file, [], environment);
  const [code] = (await once(program.child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${program.output()}`);
}

function hasEnded({ child }: Pick<Program, 'child'>): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ends a program by its own process id: first asked, then killed. */
export async function stopProgram({ child }: Program): Promise<void> {
  if (hasEnded({ child })) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await closed;
  clearTimeout(timer);
}

/**
 * Waits until an address answers 200.
 * @throws Error with the program's output when it ends before, or takes too long
 */
export async function waitUntilReady(program: Program, url: string, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    if (hasEnded(program) || Date.now() > end) {
      throw new Error(`${url} does not answer:\n${program.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
