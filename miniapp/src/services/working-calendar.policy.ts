import type { CalendarDay } from '@linge/shared/working-calendar/working-calendar.schema';
import { typedDay } from '../format/day-input';

const dayMs = 24 * 60 * 60 * 1000;

const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 0 is Monday, 6 is Sunday. */
const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A day as it stands in a month. */
export interface MonthDay {
  readonly day: string;
  readonly date: number;
  readonly working: boolean;
  /** Why it is not as its weekday says, if it is not. */
  readonly name: string;
  readonly own: boolean;
}

export interface Month {
  readonly month: number;
  /** Weeks begin on Monday: so many places are empty before the first. */
  readonly before: number;
  readonly days: readonly MonthDay[];
  readonly workingDays: number;
}

/** The twelve months of a year, of which only the days that differ from their weekday are told. */
export function monthsOf(year: number, special: readonly CalendarDay[]): Month[] {
  const told = new Map(special.map((one) => [one.day, one]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const days: MonthDay[] = [];
    for (let day = first; day.startsWith(first.slice(0, 7)); day = plus(day, 1)) {
      const { working = weekdayOf(day) < 5, name = '', own = false } = told.get(day) ?? {};
      days.push({ day, date: days.length + 1, working, name, own });
    }
    const workingDays = days.filter(({ working }) => working).length;
    return { month: index + 1, before: weekdayOf(first), days, workingDays };
  });
}

/** Days one after the other that are alike. */
export interface DayRun {
  readonly from: string;
  readonly to: string;
  readonly working: boolean;
  readonly name: string;
  readonly own: boolean;
}

export function runsOf(days: readonly CalendarDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { day, working, name, own } of days) {
    const last = runs.at(-1);
    const alike = last?.working === working && last.name === name && last.own === own;
    if (last && alike && plus(last.to, 1) === day) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, working, name, own });
  }
  return runs;
}

/** The days from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plus(day, 1)) days.push(day);
  return days;
}

/** A run of days as it is typed. */
export interface TypedRun {
  /** Tells it from the others that are typed, whichever are taken out. */
  readonly key: number;
  readonly from: string;
  /** Empty: one day. */
  readonly to: string;
  readonly working: boolean;
  readonly name: string;
}

export const emptyRun: TypedRun = { key: 1, from: '', to: '', working: false, name: '' };

const longest = 31;

export function withOneMore(runs: readonly TypedRun[]): readonly TypedRun[] {
  return [...runs, { ...emptyRun, key: Math.max(0, ...runs.map(({ key }) => key)) + 1 }];
}

type RunField = 'from' | 'to' | 'name';

/** What is wrong with a typed run, in words, by field; empty where it can be sent. */
export function runProblems(run: TypedRun, year: number): Partial<Record<RunField, string>> {
  return { ...dayProblem(run, year), ...(run.name.trim() ? {} : { name: '请填名称，如 春节、补班' }) };
}

function dayProblem({ from, to }: TypedRun, year: number): Partial<Record<RunField, string>> {
  const first = typedDay(from);
  const last = to.trim() ? typedDay(to) : first;
  if (!first) return { from: '请填开始的日子，如 20270101' };
  if (!first.startsWith(`${year}-`)) return { from: `只能填 ${year} 年的日子` };
  if (!last) return { to: '结束的日子看不懂，如 20270103；只有一天就空着' };
  if (last < first) return { to: '结束的日子在开始之前' };
  if (!last.startsWith(`${year}-`)) return { to: `只能填 ${year} 年的日子` };
  return daysBetween(first, last).length > longest ? { to: `一段最多 ${longest} 天` } : {};
}

/** Names a field among all that are typed. */
export const runFieldKey = ({ key }: TypedRun, field: RunField) => `${field}-${key}`;

/** The same for all that are typed, by `runFieldKey`; a day that stands in two is told at the later one. */
export function runsWrong(
  runs: readonly TypedRun[],
  year: number,
  twice: (day: string) => string,
): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const run of runs) {
    const problems = Object.entries(runProblems(run, year)) as [RunField, string][];
    for (const [field, words] of problems) wrong[runFieldKey(run, field)] = words;
  }
  const day = Object.keys(wrong).length > 0 ? null : dayTwice(runs);
  const later = day && [...runs].reverse().find((run) => daysOfRuns([run]).some((one) => one.day === day));
  return day && later ? { [runFieldKey(later, 'from')]: twice(day) } : wrong;
}

/** The days of runs that have no problem, in their order. */
export function daysOfRuns(runs: readonly TypedRun[]): Omit<CalendarDay, 'own'>[] {
  const days = runs.flatMap(({ from, to, working, name }) => {
    const first = typedDay(from) ?? '';
    const last = (to.trim() ? typedDay(to) : null) ?? first;
    return daysBetween(first, last).map((day) => ({ day, working, name: name.trim() }));
  });
  return days.sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** A day that stands in two runs; null where none does. */
export function dayTwice(runs: readonly TypedRun[]): string | null {
  const days = daysOfRuns(runs).map(({ day }) => day);
  return days.find((day, index) => day === days[index + 1]) ?? null;
}
