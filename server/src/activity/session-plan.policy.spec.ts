import { expect, it } from '@jest/globals';
import { maxActivitySessions } from '@linge/shared/activity/activity.schema';
import { plannedSessions } from './session-plan.policy.js';

const asked = {
  ...{ weekdays: [1, 3, 6], from: '2026-12-28', until: '2027-01-10', startTime: '17:30', endTime: '19:00' },
  ...{ leaveOutHolidays: true, leaveOut: [{ from: '2027-01-09', until: '2027-01-20' }] },
};
const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const works = (day: string) => !weekend(day) && day !== '2027-01-04';

it('a series by weekdays leaves out holidays and what the school has off', () => {
  const { sessions, leftOut, cut } = plannedSessions(asked, works);
  expect(sessions.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
    ...['2026-12-28', '2026-12-30', '2027-01-02', '2027-01-06'],
  ]);
  expect(sessions[0]).toEqual({ startsAt: '2026-12-28T09:30:00.000Z', endsAt: '2026-12-28T11:00:00.000Z' });
  expect(leftOut).toEqual([
    { day: '2027-01-04', reason: 'holiday' },
    { day: '2027-01-09', reason: 'leftOut' },
  ]);
  expect(cut).toBe(false);
});

it('keeps holidays where that is asked for, and says that there would have been more', () => {
  const every = { ...asked, weekdays: [1, 2, 3, 4, 5, 6, 7], until: '2027-06-30', leaveOut: [] };
  const { sessions, leftOut, cut } = plannedSessions({ ...every, leaveOutHolidays: false }, works);
  expect([sessions.length, leftOut.length, cut]).toEqual([maxActivitySessions, 0, true]);
});
