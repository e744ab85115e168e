// @ts-check
import process from 'node:process';

/** Whether a person watches: then one line at the bottom is redrawn, else only whole lines are written. */
export const interactive = Boolean(process.stdout.isTTY) && !process.env['CI'];

const colourful = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
/** @param {number} code @returns {(text: string) => string} */
const colour = (code) => (text) => (colourful ? `\u001b[${code}m${text}\u001b[39m\u001b[22m` : text);

export const red = colour(31);
export const green = colour(32);
export const yellow = colour(33);
export const dim = colour(2);
export const bold = colour(1);

let liveLine = '';
let muted = false;

// `npm start | head` closes our output: that is no reason to die with a stack trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** Nothing more is shown of steps that end because everything ends. */
export function muteProgress() {
  showLive('');
  muted = true;
}

/** @param {string} [text] written as whole lines, above the live one */
export function print(text = '') {
  const live = liveLine;
  showLive('');
  process.stdout.write(`${text}\n`);
  showLive(live);
}

/** @param {string} text */
export function printProgress(text) {
  if (!muted) print(text);
}

/**
 * Redraws the one line at the bottom; does nothing where nobody watches.
 *
 * @param {string} text
 */
export function showLive(text) {
  if (!interactive || (muted && text)) return;
  const width = Math.max(20, (process.stdout.columns || 80) - 1);
  if (liveLine || text) process.stdout.write(`\r\u001b[2K${clip(text, width)}`);
  liveLine = text;
}

/**
 * Clips to a number of columns; Chinese characters take two.
 *
 * @param {string} text
 * @param {number} width columns
 */
export function clip(text, width) {
  let used = 0;
  let result = '';
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > width) return `${result.slice(0, -1)}…`;
    result += character;
  }
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `0.4 s`, `12 s`, `2 min 05 s`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

// eslint cannot know that control characters are exactly what is meant, so the pattern is built from text
const ansiPattern = new RegExp(String.raw`\u001b\[[0-9;?]*[A-Za-z]`, 'g');

/** @param {string} text @returns {string} without colours and cursor movements */
export const plain = (text) => text.replace(ansiPattern, '').replace(/\r/g, '').trimEnd();
