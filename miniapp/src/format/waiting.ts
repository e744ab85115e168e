import type { Tone } from '../components/status-tag';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long something has been going on: `5 分钟`, `3 小时`, `2 天`.
 * @param since ISO 8601 in UTC
 * @param now for tests
 */
export function durationText(since: string, now: Date = new Date()): string {
  const length = Math.max(0, now.getTime() - new Date(since).getTime());
  if (length < hour) return `${Math.max(1, Math.floor(length / minute))} 分钟`;
  if (length < day) return `${Math.floor(length / hour)} 小时`;
  return `${Math.floor(length / day)} 天`;
}

/** How much a wait should stand out: after a day, and after two. */
export function waitingTone(since: string, now: Date = new Date()): Tone {
  const days = (now.getTime() - new Date(since).getTime()) / day;
  if (days >= 2) return 'accent';
  return days >= 1 ? 'warn' : 'neutral';
}
