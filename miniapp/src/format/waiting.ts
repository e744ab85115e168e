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
