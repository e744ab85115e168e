import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

const loaded = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href];
/** @param {string} program what is started, its output being that of whoever starts it */
const starter = (program) =>
  `require("child_process").spawn(process.execPath, ${JSON.stringify([...loaded, '-e', program])},
    { stdio: ["ignore", "inherit", "inherit", "ipc"] })`;

/** @param {string} program */
const startThrough = (program) =>
  spawn(process.execPath, ['-e', starter(program)], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('a program that ends with whoever started it', () => {
  it('ends, too, where that was killed', async () => {
    const parent = startThrough('console.log("runs"); setInterval(() => {}, 1000)');
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    // what it started holds the output open: this only settles once that is gone as well
    expect(await once(parent, 'close')).toEqual([null, 'SIGKILL']);
  });

  it('ends by itself once it has nothing more to do', async () => {
    const parent = startThrough('console.log("done")');
    expect(await once(parent, 'close')).toEqual([0, null]);
  });
});
