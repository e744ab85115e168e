/** Whether people work on a day, `2026-11-22`, in Asia/Shanghai. The same function always answers the same. */
export type IsWorkingDay = (day: string) => boolean;

const dayMs = 86_400_000;
/** Days in a row without work, at most: a calendar with more is wrong, and would be searched for ever. */
export const longestPause = 60;

/** @param days may be negative */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * The `count`-th working day after a day; the day itself for 0.
 * @throws RangeError where the calendar has no working day for two months
 */
export function addWorkingDays(day: string, count: number, isWorkingDay: IsWorkingDay): string {
  let current = day;
  for (let left = count, idle = 0; left > 0;) {
    current = addDays(current, 1);
    idle = isWorkingDay(current) ? 0 : idle + 1;
    if (idle === 0) left--;
    if (idle > longestPause) throw new RangeError(`No working day in ${longestPause} days before ${current}`);
  }
  return current;
}

/** The latest day, not after `day`, from which `count` working days are left until it ends. */
export function dayWithWorkingDaysLeft(day: string, count: number, isWorkingDay: IsWorkingDay): string {
  let current = day;
  while (workingDaysBetween(current, day, isWorkingDay) < count) current = addDays(current, -1);
  return current;
}

/** Working days after `from` up to and with `to`; negative, without `to` itself, where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, isWorkingDay: IsWorkingDay): number {
  if (to < from) return 0 - workingDaysBetween(to, from, isWorkingDay);
  let count = workedUntil(to, isWorkingDay) - workedUntil(from, isWorkingDay);
  const last = monthOf(to);
  for (let month = monthOf(from); month < last; month = monthAfter(month)) {
    count += workedInMonth(month, isWorkingDay).at(-1) ?? 0;
  }
  return count;
}

/** Lists count over years, for every row: of each calendar the months that were asked about, counted once. */
const counted = new WeakMap<IsWorkingDay, Map<string, readonly number[]>>();

/** Working days from the first of the month up to and with a day. */
function workedUntil(day: string, isWorkingDay: IsWorkingDay): number {
  return workedInMonth(monthOf(day), isWorkingDay)[Number(day.slice(8))] ?? 0;
}

/** Working days up to and with each day of a month, by the number of the day. */
function workedInMonth(month: string, isWorkingDay: IsWorkingDay): readonly number[] {
  const months = counted.get(isWorkingDay) ?? new Map<string, readonly number[]>();
  counted.set(isWorkingDay, months);
  const known = months.get(month);
  if (known) return known;
  const worked = [0];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) {
    worked.push((worked.at(-1) ?? 0) + (isWorkingDay(day) ? 1 : 0));
  }
  months.set(month, worked);
  return worked;
}

const monthOf = (day: string) => day.slice(0, 7);
const monthAfter = (month: string) => monthOf(addDays(`${month}-28`, 4));

/** The instant at which a day is over in Asia/Shanghai, which has no summer time. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + dayMs);
}

/** @param hour of the day in Asia/Shanghai */
export function hourOf(day: string, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000);
}

/** The calendar day of an instant in Asia/Shanghai. */
export function shanghaiDayOf(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
