// @ts-check

/** A failure that the reader can do something about: one sentence, what to do, and at most the tool's own words. */
export class Failure extends Error {
  /**
   * @param {string} message one sentence: what is wrong
   * @param {{ advice?: string, details?: string }} [more] what to do; the last lines of the tool that failed
   */
  constructor(message, { advice = '', details = '' } = {}) {
    super(message);
    this.name = 'Failure';
    this.advice = advice;
    this.details = details;
  }
}

/**
 * Stops with one clear sentence and what to do about it.
 *
 * @param {string} message
 * @param {string} [advice]
 * @param {string} [details]
 * @returns {never}
 */
export function fail(message, advice = '', details = '') {
  throw new Failure(message, { advice, details });
}

const diskFullPattern = /ENOSPC|No space left on device|[Ee]rr(?:or|no)[ :=]+28\b|disk is full/i;

/**
 * Whether a tool's words say that the disk is full: the same cause under many names.
 *
 * @param {string} text
 */
export const saysDiskFull = (text) => diskFullPattern.test(text);

/** @returns {Failure} */
export const diskFull = () =>
  new Failure('The disk is full.', {
    advice: 'Free some room (df -h shows where) and run the command again.',
  });

/**
 * Turns whatever was thrown into something worth reading.
 *
 * @param {unknown} error
 * @returns {Failure}
 */
export function asFailure(error) {
  const text = error instanceof Error ? error.message : String(error);
  const code = errorCode(error);
  const details = error instanceof Failure ? error.details : '';
  if (code === 'ENOSPC' || saysDiskFull(`${text}\n${details}`)) return diskFull();
  if (error instanceof Failure) return error;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure(`Not allowed: ${text}.`, {
      advice:
        'Check who owns the project folder; everything in it must be writable for the user who runs this.',
    });
  }
  return new Failure(`Something unexpected happened: ${text}.`, {
    advice: 'Set LINGE_DEBUG=1 and run it again to see where.',
    details: process.env['LINGE_DEBUG'] && error instanceof Error ? String(error.stack) : '',
  });
}

/**
 * @param {unknown} error
 * @returns {string} the system's code, such as ENOENT, or nothing
 */
export function errorCode(error) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
