import { ApiError } from './api-error';

/** Milliseconds: the first pause, and the longest. */
const firstDelayMs = 4_000;
const longestDelayMs = 5 * 60_000;

/** Answers that say "not now" rather than "no". 401: the session ended; it goes on after the next login. */
const passing: readonly number[] = [401, 408, 425, 429];

/** Whether the same request may yet succeed: no answer came, or one that says "not now". */
export function comesLater(error: unknown): boolean {
  // NetworkError, or a fault of the platform: the answer is not known, and asking again is harmless
  return !(error instanceof ApiError) || passing.includes(error.status) || error.status >= 500;
}

/**
 * Milliseconds to wait after the `attempts`-th failure: doubling, with a fifth of it by chance, so that not
 * every phone of a courtyard comes back in the same second.
 * @param random 0 to 1
 */
export function delayAfter(attempts: number, random: number): number {
  const delay = Math.min(firstDelayMs * 2 ** Math.max(0, attempts - 1), longestDelayMs);
  return Math.round(delay * (0.9 + 0.2 * random));
}
