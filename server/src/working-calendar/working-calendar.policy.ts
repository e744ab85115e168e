import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import type { CalendarDay } from '@linge/shared/working-calendar/working-calendar.schema';
import { reaches } from '../common/auth/scope.policy.js';
import { addDays, longestPause, type IsWorkingDay } from '../common/clock/working-day.policy.js';

export type OwnDay = Omit<CalendarDay, 'own'>;

export function mayManageCalendar(grants: readonly RoleGrant[], communityId: string): boolean {
  return reaches(grants, permissionRoles['workingCalendar.manage'], { communityId });
}

export function daysOfYear(year: number): string[] {
  return daysFrom(`${year}-01-01`, `${year}-`);
}

/** @param month `2026-12` */
export function daysOfMonth(month: string): string[] {
  return daysFrom(`${month}-01`, month);
}

function daysFrom(first: string, within: string): string[] {
  const days: string[] = [];
  for (let day = first; day.startsWith(within); day = addDays(day, 1)) days.push(day);
  return days;
}

/** As the weekday says, without any holiday. */
export const isWeekday: IsWorkingDay = (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * Those of some days that are not as their weekday says, or that the community entered, and how many are worked.
 * @param nameOf what a published day is called
 */
export function asTheyCount(
  daysThen: readonly string[],
  own: readonly OwnDay[],
  isPublished: IsWorkingDay,
  nameOf: (day: string) => string,
): { readonly days: CalendarDay[]; readonly workingDays: number } {
  const entered = new Map(own.map((day) => [day.day, day]));
  let workingDays = 0;
  const days = daysThen.flatMap((day): CalendarDay[] => {
    const mine = entered.get(day);
    const working = mine ? mine.working : isPublished(day);
    if (working) workingDays++;
    if (mine) return [{ day, working, name: mine.name, own: true }];
    const name = nameOf(day);
    // A holiday on a Sunday is no other day than any Sunday, but people look for it.
    return working === isWeekday(day) && !name ? [] : [{ day, working, name, own: false }];
  });
  return { days, workingDays };
}

/** By what the community entered, and as published on all other days. */
export function countedBy(
  own: readonly Pick<OwnDay, 'day' | 'working'>[],
  isPublished: IsWorkingDay,
): IsWorkingDay {
  const entered = new Map(own.map(({ day, working }) => [day, working]));
  return (day) => Boolean(entered.get(day) ?? isPublished(day));
}

/**
 * Whether nobody works for more than `longestPause` days in a row, of which one at least is in that year: no deadline
 * could be counted over them.
 */
export function pausesTooLong(year: number, isWorkingDay: IsWorkingDay): boolean {
  const end = lastDayNear(year);
  for (let day = firstDayNear(year), idle = 0; day <= end; day = addDays(day, 1)) {
    idle = isWorkingDay(day) ? 0 : idle + 1;
    if (idle > longestPause) return true;
  }
  return false;
}

/** The first and the last of the days outside a year that a pause in it may take in without being too long. */
export const firstDayNear = (year: number) => addDays(`${year}-01-01`, -longestPause);
export const lastDayNear = (year: number) => addDays(`${year}-12-31`, longestPause);

/** What the community entered for a year, once it is changed. */
export function ownAfter(
  own: readonly OwnDay[],
  set: readonly OwnDay[],
  remove: readonly string[],
): OwnDay[] {
  const gone = new Set([...remove, ...set.map(({ day }) => day)]);
  return [...own.filter(({ day }) => !gone.has(day)), ...set].sort((one, other) =>
    one.day < other.day ? -1 : 1,
  );
}
