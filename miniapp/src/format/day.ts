/** Milliseconds by which Asia/Shanghai is ahead of UTC; it has had no summer time since 1991. */
const shanghaiAhead = 8 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;

/** The parts of an instant on a clock and calendar in Shanghai, whatever the phone's own zone is. */
function inShanghai(instant: string | number | Date) {
  const local = new Date(new Date(instant).getTime() + shanghaiAhead);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    clock: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    /** Days since 1970, to compare. */
    dayNumber: Math.floor(local.getTime() / dayLength),
  };
}

/**
 * A time as people say it: `刚刚`, `8 分钟前`, `今天 15:30`, `昨天 09:05`, `11月22日`, `2025年11月22日`.
 * @param instant ISO 8601 in UTC
 * @param now for tests
 */
export function timeText(instant: string, now: Date = new Date()): string {
  const then = inShanghai(instant);
  const today = inShanghai(now);
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return '刚刚';
  if (minutes >= 1 && minutes < 60) return `${minutes} 分钟前`;
  const days = today.dayNumber - then.dayNumber;
  if (days === 0) return `今天 ${then.clock}`;
  if (days === 1) return `昨天 ${then.clock}`;
  if (days === -1) return `明天 ${then.clock}`;
  return `${then.year === today.year ? '' : `${then.year}年`}${then.month}月${then.day}日`;
}

/** The same with the clock always told, for timelines: `11月22日 15:30`. */
export function momentText(instant: string, now: Date = new Date()): string {
  const text = timeText(instant, now);
  return text.endsWith('日') ? `${text} ${inShanghai(instant).clock}` : text;
}

/** A calendar day (`2026-11-22`): `11月22日`, with the year when it is another one. */
export function dayText(day: string, now: Date = new Date()): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${year === inShanghai(now).year ? '' : `${year}年`}${month}月${date}日`;
}

/** The calendar day of an instant in Shanghai: `2026-11-22`. */
export function dayOfInstant(instant: string | number | Date): string {
  return new Date(new Date(instant).getTime() + shanghaiAhead).toISOString().slice(0, 10);
}

/** The time of an instant in Shanghai: `15:30`. */
export function clockText(instant: string | number | Date): string {
  return inShanghai(instant).clock;
}
