/** Times that a message is tried before it is parked for somebody to look at. */
export const maxAttempts = 8;

/** Minutes after which a message that still waits is told to the operators: about what its tries take altogether. */
export const lateMinutes = 10;

const firstDelayMs = 1_000;
const longestDelayMs = 10 * 60_000;

/**
 * Milliseconds to wait before a message is tried again: doubled with each try, and spread so that messages which
 * failed together do not come back together.
 * @param attempts tries so far, 1 or more
 * @param random 0 to 1
 */
export function retryDelayMs(attempts: number, random: number): number {
  const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1));
  return Math.round(longest * (0.5 + random / 2));
}
