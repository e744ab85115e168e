import { describe, expect, it } from '@jest/globals';
import { addDays, longestPause } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay, isYearPublished, publishedName } from './published-calendar.js';
import {
  asTheyCount,
  countedBy,
  daysOfMonth,
  daysOfYear,
  isWeekday,
  ownAfter,
  pausesTooLong,
} from './working-calendar.policy.js';

const counted = (year: number, own: Parameters<typeof asTheyCount>[1] = []) =>
  asTheyCount(daysOfYear(year), own, isPublishedWorkingDay, publishedName);

describe('a year of the working calendar', () => {
  it('has all its days', () => {
    expect([daysOfYear(2026).length, daysOfYear(2028).length]).toEqual([365, 366]);
    expect(daysOfYear(2028).at(-1)).toBe('2028-12-31');
    expect([daysOfMonth('2028-02').length, daysOfMonth('2026-12').at(-1)]).toEqual([29, '2026-12-31']);
  });

  it('is known from the notices, or counts Monday to Friday', () => {
    expect([isYearPublished(2026), isYearPublished(2099)]).toEqual([true, false]);
    expect(counted(2026).workingDays).toBe(daysOfYear(2026).filter(isPublishedWorkingDay).length);
    const unknown = counted(2099);
    expect([unknown.days, unknown.workingDays]).toEqual([[], daysOfYear(2099).filter(isWeekday).length]);
  });

  it('names the days off and those worked instead', () => {
    const { days } = counted(2026);
    const told = new Map(days.map((day) => [day.day, day]));
    expect(told.get('2026-10-01')).toMatchObject({ working: false, name: '国庆节', own: false });
    expect(told.get('2026-10-10')).toMatchObject({ working: true, name: '国庆节补班', own: false });
    expect(told.has('2026-11-26')).toBe(false);
  });

  it('counts what the community entered above all', () => {
    const own = [
      { day: '2026-10-01', working: true, name: '值守' },
      { day: '2026-11-26', working: false, name: '社区搬迁' },
    ];
    const { days, workingDays } = counted(2026, own);
    expect(days.filter((day) => day.own)).toEqual(own.map((day) => ({ ...day, own: true })));
    expect(workingDays).toBe(counted(2026).workingDays);
  });

  it('takes days out and puts others in their place', () => {
    const own = [
      { day: '2027-01-01', working: false, name: '元旦' },
      { day: '2027-02-06', working: false, name: '春节' },
    ];
    const day = { day: '2027-02-06', working: true, name: '补班' };
    expect(ownAfter(own, [day], ['2027-01-01'])).toEqual([day]);
  });

  it.each([
    ['2098-12-01', 2098],
    ['2098-12-01', 2099],
    ['2098-11-02', 2099],
    ['2099-06-01', 2099],
    ['2099-11-30', 2099],
  ])('has no pause too long from %s on, seen from %d', (from, year) => {
    // The days around it are worked whatever their weekday, so that the pause is as long as it is typed.
    const paused = (length: number) =>
      countedBy(
        Array.from({ length: length + 2 }, (_, index) => ({
          day: addDays(from, index - 1),
          working: index === 0 || index > length,
        })),
        isWeekday,
      );
    expect([
      pausesTooLong(year, paused(longestPause)),
      pausesTooLong(year, paused(longestPause + 1)),
    ]).toEqual([false, true]);
  });
});
