/** Why a push was given up, or parked for somebody to look at. */
export type PushReason =
  | 'noCredit'
  | 'openidUnknown'
  | 'noTemplate'
  | 'muted'
  | 'read'
  /** A later line about the same thing is pushed in its place. */
  | 'superseded'
  /** What it tells of does not stand any more. */
  | 'ended'
  | 'wechatDown'
  | 'templateWrong'
  | 'fieldWrong'
  | 'pageWrong'
  | 'settingWrong'
  | 'answerLost'
  | 'other';

const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;

/** Hours for which WeChat is tried before a push is parked. */
export const patienceHours = 24;

/**
 * Milliseconds until a push is tried again: half a minute at first, doubled with each try up to an hour, and spread.
 * @param tries so far, 1 or more
 * @param random 0 to 1
 */
export function pushDelayMs(tries: number, random: number): number {
  const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1));
  return Math.round(longest * (0.5 + random / 2));
}

/** Whether it is too late to try a push again. */
export function isTooLate(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() > patienceHours * 3_600_000;
}

/** Milliseconds for which a server sends nothing more after WeChat could not be reached so many times in a row. */
export function pauseMs(failuresInARow: number): number {
  return Math.min(60_000, 1_000 * 2 ** (failuresInARow - 1));
}
