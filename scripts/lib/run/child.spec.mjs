import { describe, expect, it } from '@jest/globals';
import process from 'node:process';
import { run, runOrFail } from './child.mjs';

describe('a tool', () => {
  it('is heard line by line while it works', async () => {
    /** @type {string[]} */
    const heard = [];
    const script = 'console.log("one"); console.error("\u001b[31mtwo\u001b[39m"); process.exitCode = 4';
    const { code } = await run(process.execPath, ['-e', script], { say: (line) => void heard.push(line) });
    expect(code).toBe(4);
    expect(heard.sort()).toEqual(['one', 'two']);
  });

  it('fails with one sentence and its last words', async () => {
    const script = 'console.log("door.ts(3,1): error"); process.exit(2)';
    await expect(runOrFail('Building the server', process.execPath, ['-e', script])).rejects.toMatchObject({
      message: 'Building the server failed (exit code 2).',
      details: 'door.ts(3,1): error',
    });
  });

  it('that hangs is ended, with everything it started', async () => {
    const script =
      'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" })';
    // the grandchild holds the output open: this only settles once it is gone as well
    const { timedOut } = await run(process.execPath, ['-e', script], { timeout: 500 });
    expect(timedOut).toBe(true);
  });
});
