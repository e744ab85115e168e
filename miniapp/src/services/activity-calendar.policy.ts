import type { ActivityCalendar, CalendarActivity } from '@linge/shared/activity/activity-calendar.schema';
import type { ActivityKind, ActivitySession } from '@linge/shared/activity/activity.schema';
import { dayOfInstant } from '../format/day';

const dayMs = 24 * 60 * 60 * 1000;
/** Months before and after this one that can be looked at. */
const farthest = 12;

/** One time at which an activity is on. */
export interface Sitting {
  readonly activity: CalendarActivity;
  readonly session: ActivitySession;
}

/** A day as it stands in the calendar of a month. */
export interface CalendarCell {
  /** `2026-12-05`. */
  readonly day: string;
  readonly date: number;
  /** What the day is called where it is not as its weekday says: `国庆节`. */
  readonly name: string;
  readonly working: boolean;
  readonly today: boolean;
  /** In their order. */
  readonly sittings: readonly Sitting[];
  /** I or my family signed up for something on it. */
  readonly mine: boolean;
}

export interface CalendarMonth {
  /** Weeks begin on Monday: so many places are empty before the first. */
  readonly before: number;
  readonly cells: readonly CalendarCell[];
}

/** 0 is Monday, 6 is Sunday. */
const weekdayOf = (day: string) => (new Date(Date.parse(day)).getUTCDay() + 6) % 7;

/** @param by how many months later; earlier where it is negative */
export function monthPlus(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

/** Whether a month can be looked at from a day of another one. */
export function isWithinReach(month: string, today: string): boolean {
  const now = today.slice(0, 7);
  return month >= monthPlus(now, -farthest) && month <= monthPlus(now, farthest);
}

/** `2026年12月`. */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** Days of a month with what is on. @param calendar null as long as it is not known */
export function calendarMonth(
  month: string,
  calendar: ActivityCalendar | null,
  mine: ReadonlySet<string>,
  today: string,
): CalendarMonth {
  const known = calendar?.month === month ? calendar : null;
  const named = new Map(known?.days.map((one) => [one.day, one]));
  const sittings = sittingsByDay(known?.items ?? []);
  const cells: CalendarCell[] = [];
  const first = Date.parse(`${month}-01`);
  for (let day = `${month}-01`; day.startsWith(month);) {
    const { name = '', working = weekdayOf(day) < 5 } = named.get(day) ?? {};
    const its = sittings.get(day) ?? [];
    const own = its.some(({ activity }) => mine.has(activity.id));
    const date = cells.length + 1;
    cells.push({ day, date, name, working, today: day === today, sittings: its, mine: own });
    day = new Date(first + date * dayMs).toISOString().slice(0, 10);
  }
  return { before: weekdayOf(`${month}-01`), cells };
}

function sittingsByDay(items: readonly CalendarActivity[]): Map<string, Sitting[]> {
  const days = new Map<string, Sitting[]>();
  const all = items.flatMap((activity) => activity.sessions.map((session) => ({ activity, session })));
  all.sort((one, other) => (one.session.startsAt < other.session.startsAt ? -1 : 1));
  for (const sitting of all) {
    const day = dayOfInstant(sitting.session.startsAt);
    days.set(day, [...(days.get(day) ?? []), sitting]);
  }
  return days;
}

/** What kinds are on, each once, in their order. */
export function kindsOf(sittings: readonly Sitting[]): readonly ActivityKind[] {
  return [...new Set(sittings.map(({ activity }) => activity.kind))];
}

/** The day that is shown where none was chosen: today, else the first on which something is on; null for none. */
export function firstShown({ cells }: CalendarMonth): CalendarCell | null {
  return cells.find(({ today }) => today) ?? cells.find(({ sittings }) => sittings.length > 0) ?? null;
}

/** Days with something on: of this month those that are not over. */
export function comingCells({ cells }: CalendarMonth, today: string): readonly CalendarCell[] {
  const current = cells.some((cell) => cell.today);
  return cells.filter(({ day, sittings }) => sittings.length > 0 && (!current || day >= today));
}
