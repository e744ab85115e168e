// @ts-check
import { atLeast, parseVersion } from '../machine/version.mjs';

/**
 * @typedef {'mariadb' | 'mysql'} Flavour
 * @typedef {{ binary: string, flavour: Flavour, version: string, verdict: 'good' | 'old' | 'tooOld' }} Binary
 */

/**
 * @param {string} binary
 * @param {string} output what it says to `--version`
 * @returns {Binary | undefined} nothing if it is no database server
 */
export function recognise(binary, output) {
  const text = /Ver\s+(\S+)/.exec(output)?.[1];
  if (text === undefined) return undefined;
  const flavour = /mariadb/i.test(output) ? 'mariadb' : 'mysql';
  return { binary, flavour, version: parseVersion(text).join('.'), verdict: judge(flavour, text) };
}

/**
 * "old" works and is accepted with a note: it is what Ubuntu 22.04 has.
 *
 * @param {Flavour} flavour
 * @param {string} version
 * @returns {Binary['verdict']}
 */
export function judge(flavour, version) {
  const actual = parseVersion(version);
  if (flavour === 'mariadb') return atLeast(actual, [10, 11, 0]) ? 'good' : 'tooOld';
  if (atLeast(actual, [8, 4, 0])) return 'good';
  return atLeast(actual, [8, 0, 0]) ? 'old' : 'tooOld';
}

/**
 * @param {Binary[]} binaries
 * @param {Flavour} [wanted] what made the data that is already there
 * @returns {Binary | undefined} the one to use
 */
export function choose(binaries, wanted) {
  const usable = binaries.filter(
    ({ flavour, verdict }) => verdict !== 'tooOld' && (!wanted || flavour === wanted),
  );
  return usable.find(({ verdict }) => verdict === 'good') ?? usable[0];
}
