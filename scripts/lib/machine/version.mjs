// @ts-check

/** @typedef {[major: number, minor: number, patch: number]} Version */

/**
 * @param {string} text the first version number in it counts; missing parts are 0
 * @returns {Version}
 */
export function parseVersion(text) {
  const match = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text);
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
}

/**
 * @param {Version} a
 * @param {Version} b
 */
export const atLeast = (a, b) => (a[0] !== b[0] ? a[0] > b[0] : a[1] !== b[1] ? a[1] > b[1] : a[2] >= b[2]);

/**
 * Whether a version is in a range of the kind that `engines` in package.json uses: `^1.2.3 || >=4.5.6`.
 *
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  const actual = parseVersion(version);
  return range.split('||').some((part) => {
    const wanted = parseVersion(part);
    if (!atLeast(actual, wanted)) return false;
    return part.trim().startsWith('^') ? actual[0] === wanted[0] : true;
  });
}
