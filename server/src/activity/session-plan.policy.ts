import { maxActivitySessions } from '@linge/shared/activity/activity.schema';
import type { PlannedSessions, PlanSessions } from '@linge/shared/activity/session-plan.schema';
import { addDays, type IsWorkingDay } from '../common/clock/working-day.policy.js';

type Asked = Omit<PlanSessions, 'communityId'>;

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** A weekday on which nobody works. At weekends nobody does anyway: a class on Saturdays is meant to be then. */
const isHoliday = (day: string, isWorkingDay: IsWorkingDay) => weekdayOf(day) <= 5 && !isWorkingDay(day);

const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();

/** The sessions of a series by weekdays, and the days that are left out of it. */
export function plannedSessions(asked: Asked, isWorkingDay: IsWorkingDay): PlannedSessions {
  const { weekdays, from, until, startTime, endTime, leaveOutHolidays, leaveOut } = asked;
  const sessions: PlannedSessions['sessions'] = [];
  const leftOut: PlannedSessions['leftOut'] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day))) continue;
    if (leaveOut.some((one) => one.from <= day && day <= one.until)) leftOut.push({ day, reason: 'leftOut' });
    else if (leaveOutHolidays && isHoliday(day, isWorkingDay)) leftOut.push({ day, reason: 'holiday' });
    else sessions.push({ startsAt: at(day, startTime), endsAt: at(day, endTime) });
  }
  return {
    sessions: sessions.slice(0, maxActivitySessions),
    leftOut,
    cut: sessions.length > maxActivitySessions,
  };
}
