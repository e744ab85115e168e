// @ts-check
import { bold, dim, duration, green, interactive, printProgress, red, showLive } from './terminal.mjs';

/**
 * What a running step may tell.
 *
 * @typedef {object} Progress
 * @property {(text: string) => void} say what it is doing right now
 * @property {(text: string) => void} note what belongs behind its name once it is done, such as "unchanged"
 */

/** @type {Set<{ title: string, startedAt: number, last: string, told: number }>} */
const running = new Set();
const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const heartbeat = 15_000;
/** @type {NodeJS.Timeout | undefined} */
let timer;

function redraw() {
  const now = Date.now();
  const tasks = [...running];
  if (interactive) {
    const frame = frames[Math.floor(now / 100) % frames.length];
    const text = tasks.map((task) => `${task.title} ${duration(now - task.startedAt)}`).join(' · ');
    const last = tasks.map((task) => task.last).find(Boolean);
    showLive(tasks.length ? `${frame} ${text}${last ? `  ${last}` : ''}` : '');
    return;
  }
  for (const task of tasks) {
    if (now - task.told < heartbeat) continue;
    task.told = now;
    printProgress(
      `  … ${task.title} (${duration(now - task.startedAt)})${task.last ? `: ${task.last}` : ''}`,
    );
  }
}

/**
 * Runs one step: says that it began, shows that it moves, and how long it took. Steps may overlap.
 *
 * @template T
 * @param {string} title
 * @param {(progress: Progress) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const task = { title, startedAt: Date.now(), last: '', told: Date.now() };
  let note = '';
  running.add(task);
  timer ??= setInterval(redraw, interactive ? 100 : 1000);
  if (!interactive) printProgress(`  … ${title}`);
  const finish = (/** @type {string} */ mark) => {
    running.delete(task);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
      showLive('');
    }
    const time = dim(duration(Date.now() - task.startedAt));
    printProgress(`${mark} ${bold(title)}${note ? ` (${note})` : ''}  ${time}`);
  };
  try {
    const result = await work({
      say: (text) => void (task.last = text.trim() || task.last),
      note: (text) => void (note = text),
    });
    finish(green('✓'));
    return result;
  } catch (error) {
    finish(red('✗'));
    throw error;
  }
}
