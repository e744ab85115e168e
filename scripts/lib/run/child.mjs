// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import readline from 'node:readline';
import { root } from '../project.mjs';
import { fail } from './failure.mjs';
import { endProcess, reference } from './process-identity.mjs';
import { plain } from './terminal.mjs';

const windows = process.platform === 'win32';

/** Children that belong to one step and end with it. @type {Set<import('./process-identity.mjs').ProcessReference>} */
const transient = new Set();
let closing = false;

/** Ends whatever steps are still running. */
export async function endTransientChildren() {
  closing = true;
  await Promise.all([...transient].map((child) => endProcess(child, { patience: 5000, group: !windows })));
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's folder unless said otherwise
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {(line: string) => void} [say] hears every line
 * @property {string} [log] file that keeps everything that was written
 * @property {string} [input] given on standard input
 * @property {number} [timeout] milliseconds, after which it is ended
 */

/**
 * Runs a tool to its end. In a process group of its own, so that ending it also ends what it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} output: its last 400 lines, without colours
 */
export function run(command, args, { cwd = root, env, say, log, input, timeout } = {}) {
  return new Promise((resolve, reject) => {
    if (closing) return reject(new Error(`${command} was not started because everything ends`));
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: !windows,
      shell: windows,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const lines = [];
    let timedOut = false;
    let toolMissing = false;
    const self = child.pid === undefined ? undefined : reference(child.pid);
    if (self) transient.add(self);
    const timer = timeout && self ? setTimeout(onTimeout, timeout) : undefined;
    function onTimeout() {
      timedOut = true;
      if (self) void endProcess(self, { patience: 5000, group: !windows });
    }
    const file = log === undefined ? undefined : openLog(log);
    const hear = (/** @type {string} */ raw) => {
      const line = plain(raw);
      if (file !== undefined) fs.writeSync(file, `${line}\n`);
      if (!line.trim()) return;
      lines.push(line);
      if (lines.length > 400) lines.shift();
      say?.(line);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) readline.createInterface({ input: stream }).on('line', hear);
    }
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', (error) => {
      toolMissing = true;
      settle();
      reject(error);
    });
    child.on('close', (code) => {
      if (toolMissing) return;
      settle();
      resolve({ code: code ?? 1, output: lines.join('\n'), timedOut });
    });
    function settle() {
      clearTimeout(timer);
      if (self) transient.delete(self);
      if (file !== undefined) fs.closeSync(file);
    }
  });
}

/** @param {string} log */
function openLog(log) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  return fs.openSync(log, 'w');
}

/**
 * Like {@link run}, and fails with the tool's last words unless it answered 0.
 *
 * @param {string} what the beginning of the sentence, such as "Building the server"
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions & { advice?: string, lines?: number }} [options] lines: how much of the tool's output to show
 */
export async function runOrFail(what, command, args, { advice, lines = 40, ...options } = {}) {
  const { code, output, timedOut } = await run(command, args, options);
  if (code === 0 && !timedOut) return output;
  const kept = options.log ? `Everything it said is in ${path.relative(root, options.log)}.` : '';
  const reason = timedOut ? 'took too long and was ended' : `failed (exit code ${code})`;
  return fail(
    `${what} ${reason}.`,
    [advice, kept].filter(Boolean).join('\n'),
    output.split('\n').slice(-lines).join('\n'),
  );
}
