import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import type { CalendarDay } from '@linge/shared/working-calendar/working-calendar.schema';
import { reaches } from '../common/auth/scope.policy.js';
import { addDays, type IsWorkingDay } from '../common/clock/working-day.policy.js';

export type OwnDay = Omit<CalendarDay, 'own'>;

export function mayManageCalendar(grants: readonly RoleGrant[], communityId: string): boolean {
  return reaches(grants, permissionRoles['workingCalendar.manage'], { communityId });
}

export function daysOfYear(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}

/** As the weekday says, without any holiday. */
export const isWeekday: IsWorkingDay = (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * The days of a year that are not as their weekday says, or that the community entered, and how many are worked.
 * @param nameOf what a published day is called
 */
export function yearAsItCounts(
  year: number,
  own: readonly OwnDay[],
  isPublished: IsWorkingDay,
  nameOf: (day: string) => string,
): { readonly days: CalendarDay[]; readonly workingDays: number } {
  const entered = new Map(own.map((day) => [day.day, day]));
  let workingDays = 0;
  const days = daysOfYear(year).flatMap((day): CalendarDay[] => {
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
