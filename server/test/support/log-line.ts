import { setImmediate } from 'node:timers/promises';
import type { RunningServer } from './server-process.js';

const patienceMs = 10_000;

/** The log's lines that hold a text, as soon as there are so many: they come through a pipe, later than answers. */
export async function logLines(
  server: RunningServer,
  text: string,
  count = 1,
): Promise<Record<string, unknown>[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const whole = server.output().slice(0, server.output().lastIndexOf('\n'));
    const lines = whole.split('\n').filter((line) => line.startsWith('{') && line.includes(text));
    if (lines.length >= count) return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    if (Date.now() > deadline) throw new Error(`The log does not hold ${count} lines with ${text}`);
    await setImmediate();
  }
}
