// @ts-check
import { asFailure } from '../run/failure.mjs';
import { step } from '../run/step.mjs';
import { dim, print } from '../run/terminal.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {object} Part one thing that is checked
 * @property {string} name
 * @property {string} title
 * @property {string[]} [needs] names of the parts that must have passed before
 * @property {boolean} [alone] runs while nothing else does, because it is measured in seconds of patience
 * @property {(progress: import('../run/step.mjs').Progress) => Promise<Count | void>} run throws when it fails; a
 *   part that counts nothing itself is one check
 *
 * @typedef {Count & { name: string, title: string, milliseconds: number, note: string, failures: string[] }} Result
 *   failures: which tests failed and how, for a part that can tell
 */

/**
 * Runs parts in the order in which they can run, a few at a time, and all of them even if some fail.
 *
 * @param {Part[]} parts
 * @param {{ limit?: number }} [options] how many at a time
 * @returns {Promise<Result[]>} in the order of `parts`
 */
export async function runParts(parts, { limit = 2 } = {}) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  const waiting = new Set(parts);
  /** @type {Map<Part, Promise<void>>} */
  const running = new Map();
  const isReady = (/** @type {Part} */ part) => (part.needs ?? []).every((need) => results.has(need));
  while (waiting.size > 0 || running.size > 0) {
    for (const part of waiting) {
      const alone = [...running.keys()].some((other) => other.alone) || (part.alone && running.size > 0);
      if (running.size >= limit || alone || !isReady(part)) continue;
      waiting.delete(part);
      const work = runPart(part, results).then((result) => {
        results.set(part.name, result);
        running.delete(part);
      });
      running.set(part, work);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  // a need that is nobody's name
  for (const part of waiting)
    results.set(part.name, { ...failed(part, 0), note: 'what it needs does not exist' });
  return parts.flatMap((part) => results.get(part.name) ?? []);
}

/**
 * @param {Part} part
 * @param {Map<string, Result>} results of the parts before it
 * @returns {Promise<Result>}
 */
async function runPart(part, results) {
  const broken = (part.needs ?? [])
    .map((need) => results.get(need))
    .find((result) => result && result.failed > 0);
  if (broken) {
    print(`✗ ${part.title} was not run, because this failed: ${broken.title}`);
    return { ...failed(part, 0), note: `not run: ${broken.title}` };
  }
  const begin = Date.now();
  let note = '';
  try {
    const count = await step(part.title, (progress) =>
      part.run({ ...progress, note: (text) => progress.note((note = text)) }),
    );
    return {
      name: part.name,
      title: part.title,
      milliseconds: Date.now() - begin,
      note,
      failures: [],
      ...(count ?? { passed: 1, failed: 0 }),
    };
  } catch (error) {
    tellFailure(error);
    return { ...failed(part, Date.now() - begin), ...countOf(error), note, failures: failuresOf(error) };
  }
}

/** A part that counts by itself and failed. */
export class PartFailure extends Error {
  /**
   * @param {string} message
   * @param {Count} count
   * @param {string} details
   * @param {string[]} failures which tests failed and how
   */
  constructor(message, count, details, failures) {
    super(message);
    this.count = count;
    this.details = details;
    this.failures = failures;
  }
}

/** @param {unknown} error @returns {Count} */
const countOf = (error) => (error instanceof PartFailure ? error.count : { passed: 0, failed: 1 });

/** @param {unknown} error @returns {string[]} */
const failuresOf = (error) => (error instanceof PartFailure ? error.failures : []);

/** @param {unknown} error */
function tellFailure(error) {
  const failure =
    error instanceof PartFailure ? { ...error, message: error.message, advice: '' } : asFailure(error);
  const text = [failure.details, failure.message, failure.advice].filter(Boolean).join('\n');
  print(`${text.replace(/^/gm, dim('  │ '))}\n`);
}

/** @param {Part} part @param {number} milliseconds @returns {Result} */
const failed = ({ name, title }, milliseconds) => ({
  name,
  title,
  milliseconds,
  note: '',
  failures: [],
  passed: 0,
  failed: 1,
});

/**
 * The parts that were asked for, and what they need.
 *
 * @param {Part[]} parts
 * @param {string[]} names
 */
export function selectParts(parts, names) {
  const wanted = new Set(names);
  for (const name of wanted) {
    const part = parts.find((candidate) => candidate.name === name);
    for (const need of part?.needs ?? []) wanted.add(need);
  }
  return parts.filter(({ name }) => wanted.has(name));
}
