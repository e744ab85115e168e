import { addWorkingDays, longestPause, type IsWorkingDay } from '../common/clock/working-day.policy.js';

const dayMs = 86_400_000;

/** When a box is opened, as far as the calendar goes. Days are those of Asia/Shanghai, `2026-11-24`. */
export interface BoxSchedule {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly scheduledFrom: string;
  readonly lastOpenedOn: string | null;
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** Fridays are the last of the days on which people work by rule. */
const friday = 5;

/**
 * When a box is opened whose morning is on a day: on a public holiday that is the next working day. A community that
 * opens a box at the weekend does so at every weekend.
 */
export function openedFor(day: string, isWorkingDay: IsWorkingDay): string {
  const holiday = weekdayOf(day) <= friday && !isWorkingDay(day);
  return holiday ? addWorkingDays(day, 1, isWorkingDay) : day;
}

/** The next morning on which a box is to be opened: today, unless it was. */
export function nextOpeningOn(
  { weekday, scheduledFrom, lastOpenedOn }: BoxSchedule,
  today: string,
  isWorkingDay: IsWorkingDay,
): string {
  const undone =
    lastOpenedOn !== null && lastOpenedOn >= scheduledFrom ? daysLater(lastOpenedOn, 1) : scheduledFrom;
  // One of before may have been put off until now.
  const earliest = daysLater(today, -longestPause);
  const from = undone > earliest ? undone : earliest;
  let day = daysLater(from, (weekday + 7 - weekdayOf(from)) % 7);
  while (openedFor(day, isWorkingDay) < today) day = daysLater(day, 7);
  return openedFor(day, isWorkingDay);
}

/** The last day of a weekday whose morning is over, whenever it came to be. */
export function lastMorningOf(weekday: number, today: string, isWorkingDay: IsWorkingDay): string {
  let day = daysLater(today, -((weekdayOf(today) + 7 - weekday) % 7 || 7));
  while (openedFor(day, isWorkingDay) >= today) day = daysLater(day, -7);
  return day;
}

/** The last morning that is over and brought no opening, then or since; null where there is none. */
export function missedOn(
  { weekday, scheduledFrom, lastOpenedOn }: BoxSchedule,
  today: string,
  isWorkingDay: IsWorkingDay,
): string | null {
  const day = lastMorningOf(weekday, today, isWorkingDay);
  const done = day < scheduledFrom || (lastOpenedOn !== null && lastOpenedOn >= day);
  return done ? null : openedFor(day, isWorkingDay);
}
