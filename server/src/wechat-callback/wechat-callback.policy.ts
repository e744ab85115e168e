/** Characters of ciphertext that are looked at; WeChat's events have a few thousand. */
export const longestEncrypted = 64 * 1024;

/** How far WeChat's clock and ours may differ, and how long one of its tries may be under way. */
const windowSeconds = 10 * 60;

/**
 * Whether a push was signed just now. Within the window its fingerprint is remembered; before and after it is refused,
 * so that it cannot be played again.
 * @param timestamp seconds since the epoch
 * @param now milliseconds
 */
export function isFresh(timestamp: number, now: number): boolean {
  return Math.abs(now / 1_000 - timestamp) <= windowSeconds;
}
