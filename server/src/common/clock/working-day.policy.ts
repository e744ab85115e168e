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
  return workedAfter(numberOf(from), numberOf(to), isWorkingDay);
}

/**
 * Working days between two instants: the part of that time which lies on working days, in whole days of 24 hours. From
 * Friday noon to Monday noon is one.
 */
export function workingDaysTaken(from: Date, to: Date, isWorkingDay: IsWorkingDay): number {
  if (to <= from) return 0;
  const [begun, ended] = [from.getTime() + aheadMs, to.getTime() + aheadMs];
  const [first, last] = [Math.floor(begun / dayMs), Math.floor(ended / dayMs)];
  const works = (day: number) => workedAfter(day - 1, day, isWorkingDay);
  const early = works(first) * (begun / dayMs - first);
  const late = works(last) * (ended / dayMs - last);
  return workedAfter(first - 1, last - 1, isWorkingDay) - early + late;
}

/** The same in tenths of a day, as they are kept and told. */
export function tenthsTaken(from: Date, to: Date, isWorkingDay: IsWorkingDay): number {
  return Math.round(workingDaysTaken(from, to, isWorkingDay) * 10);
}

/** Asia/Shanghai, which has no summer time, before UTC. */
const aheadMs = 8 * 3_600_000;

/** Days are numbered from 1 January 1970, as lists and rates count many: text is too slow for that. */
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** Working days after one day up to and with a later one. */
function workedAfter(from: number, to: number, isWorkingDay: IsWorkingDay): number {
  const [first, last] = [yearOf(from), yearOf(to)];
  let count = workedUntil(to, last, isWorkingDay) - workedUntil(from, first, isWorkingDay);
  for (let year = first; year < last; year++) count += workedInYear(year, isWorkingDay).at(-1) ?? 0;
  return count;
}

/** Of each calendar the years that were asked about, counted once. */
const counted = new WeakMap<IsWorkingDay, Map<number, readonly number[]>>();

/** Working days from 1 January up to and with a day of that year. */
function workedUntil(day: number, year: number, isWorkingDay: IsWorkingDay): number {
  return workedInYear(year, isWorkingDay)[day - newYearOf(year)] ?? 0;
}

/** Working days up to and with each day of a year, 1 January first. */
function workedInYear(year: number, isWorkingDay: IsWorkingDay): readonly number[] {
  const years = counted.get(isWorkingDay) ?? new Map<number, readonly number[]>();
  counted.set(isWorkingDay, years);
  const known = years.get(year);
  if (known) return known;
  const worked: number[] = [];
  for (let day = newYearOf(year); day < newYearOf(year + 1); day++) {
    const name = new Date(day * dayMs).toISOString().slice(0, 10);
    worked.push((worked.at(-1) ?? 0) + (isWorkingDay(name) ? 1 : 0));
  }
  years.set(year, worked);
  return worked;
}

const yearOf = (day: number) => new Date(day * dayMs).getUTCFullYear();
const newYearOf = (year: number) => Date.UTC(year, 0, 1) / dayMs;

/** The instant at which a day is over in Asia/Shanghai, which has no summer time. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + dayMs);
}

/** @param hour of the day in Asia/Shanghai */
export function hourOf(day: string, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000);
}

/** The calendar day of an instant in Asia/Shanghai, `2026-11-22`. Reckoned, as lists ask it of each row. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + aheadMs).toISOString().slice(0, 10);
}
