import { clockText, dayOfInstant, dayText } from './day';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Whole days from one calendar day to another, forwards. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;

/** `周六` of a calendar day. */
export function weekdayOf(day: string): string {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? '';
}

/** `9:00`: an hour that is to come is said without the zero. */
const hourText = (instant: string) => clockText(instant).replace(/^0/, '');

/**
 * A day to come as people say it: `今天`, `明天`, within a week its weekday, then `12月5日 周六`; one that is past with its date.
 * @param now for tests
 */
export function comingDayText(day: string, now: Date = new Date()): string {
  const away = daysBetween(dayOfInstant(now), day);
  if (away === 0) return '今天';
  if (away === 1) return '明天';
  if (away === -1) return '昨天';
  if (away > 1 && away < 7) return `${weekdayOf(day)}（${dayText(day, now)}）`;
  return `${dayText(day, now)} ${weekdayOf(day)}`;
}

/** When something is, in what is not to be broken: `今天` and `9:00–11:00`; over midnight with both days. */
export function spanParts(startsAt: string, endsAt: string, now: Date = new Date()): [string, string] {
  const [first, last] = [dayOfInstant(startsAt), dayOfInstant(endsAt)];
  const day = comingDayText(first, now);
  if (first === last) return [day, `${hourText(startsAt)}–${hourText(endsAt)}`];
  return [day, `${hourText(startsAt)} 到 ${joined(comingDayText(last, now), hourText(endsAt))}`];
}

/** The same in one line: `今天 9:00–11:00`, `周六（12月5日）9:00–11:00`. */
export function spanText(startsAt: string, endsAt: string, now: Date = new Date()): string {
  return joined(...spanParts(startsAt, endsAt, now));
}

/** One moment to come: `明天 18:00`, `周五（12月4日）18:00`. */
export function comingText(instant: string, now: Date = new Date()): string {
  return joined(comingDayText(dayOfInstant(instant), now), hourText(instant));
}

/** A bracket brings its own room. */
const joined = (day: string, clock: string) => (day.endsWith('）') ? `${day}${clock}` : `${day} ${clock}`);

/** How long there is to answer: `还剩 5 小时 20 分钟`, `还剩 1 天 3 小时`, `不到 1 分钟`; null once it is over. */
export function leftText(until: string, now: Date = new Date()): string | null {
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) return null;
  if (left < minuteMs) return '不到 1 分钟';
  const [days, hours, minutes] = [
    Math.floor(left / dayMs),
    Math.floor((left % dayMs) / hourMs),
    Math.floor((left % hourMs) / minuteMs),
  ];
  const parts =
    days > 0
      ? [`${days} 天`, hours > 0 ? `${hours} 小时` : '']
      : [hours > 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分钟` : ''];
  return `还剩 ${parts.filter(Boolean).join(' ')}`;
}

/** From an instant of one day in Shanghai to the end of its week, Sunday midnight. */
export function restOfWeek(now: Date = new Date()): { readonly from: string; readonly to: string } {
  const today = dayOfInstant(now);
  const weekday = new Date(Date.parse(today)).getUTCDay() || 7;
  return { from: today, to: new Date(Date.parse(today) + (7 - weekday) * dayMs).toISOString().slice(0, 10) };
}
