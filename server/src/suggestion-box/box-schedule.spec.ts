import { describe, expect, it } from '@jest/globals';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import {
  missedOn as missed,
  nextOpeningOn as next,
  weekdayOf,
  type BoxSchedule,
} from './box-schedule.policy.js';

const missedOn = (schedule: BoxSchedule, today: string) => missed(schedule, today, isPublishedWorkingDay);
const nextOpeningOn = (schedule: BoxSchedule, today: string) => next(schedule, today, isPublishedWorkingDay);

/** Opened on Wednesdays; 2026-11-25 is one. */
const box = (lastOpenedOn: string | null, scheduledFrom = '2026-01-01') => ({
  weekday: 3,
  scheduledFrom,
  lastOpenedOn,
});

describe('the mornings of a box', () => {
  it('are counted from Monday to Sunday', () => {
    expect(['2026-11-23', '2026-11-25', '2026-11-29'].map(weekdayOf)).toEqual([1, 3, 7]);
  });

  it('come next on its weekday, today included until it was opened', () => {
    expect(nextOpeningOn(box(null), '2026-11-24')).toBe('2026-11-25');
    expect(nextOpeningOn(box('2026-11-18'), '2026-11-25')).toBe('2026-11-25');
    expect(nextOpeningOn(box('2026-11-25'), '2026-11-25')).toBe('2026-12-02');
    expect(nextOpeningOn(box(null, '2026-11-26'), '2026-11-24')).toBe('2026-12-02');
  });

  it('are missed when the day is over without an opening then or since', () => {
    expect(missedOn(box('2026-11-18'), '2026-11-25')).toBeNull();
    expect(missedOn(box('2026-11-18'), '2026-11-26')).toBe('2026-11-25');
    expect(missedOn(box('2026-11-25'), '2026-11-26')).toBeNull();
    expect(missedOn(box('2026-11-27'), '2026-11-28')).toBeNull();
    expect(missedOn(box(null), '2026-11-24')).toBe('2026-11-18');
  });

  it('are not missed before the box hung there', () => {
    expect(missedOn(box(null, '2026-11-25'), '2026-11-25')).toBeNull();
    expect(missedOn(box(null, '2026-11-25'), '2026-11-26')).toBe('2026-11-25');
    expect(missedOn(box(null, '2026-11-26'), '2026-11-30')).toBeNull();
  });

  it('come on the next working day where theirs is a public holiday', () => {
    // Thursday, 2026-01-01 is New Year; the Friday and the weekend after it are off, too, and the Sunday is made up for
    const thursdays = { weekday: 4, scheduledFrom: '2025-06-01', lastOpenedOn: '2025-12-25' };
    const due = ['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].find(isPublishedWorkingDay) ?? '';
    expect(isPublishedWorkingDay('2026-01-01')).toBe(false);
    expect(nextOpeningOn(thursdays, '2025-12-30')).toBe(due);
    expect(nextOpeningOn(thursdays, '2026-01-02')).toBe(due);
    expect(missedOn(thursdays, '2026-01-02')).toBeNull();
    expect(missedOn(thursdays, due)).toBeNull();
    expect(missedOn(thursdays, '2026-01-06')).toBe(due);
    expect(missedOn({ ...thursdays, lastOpenedOn: due }, '2026-01-06')).toBeNull();
    expect(nextOpeningOn({ ...thursdays, lastOpenedOn: due }, '2026-01-06')).toBe('2026-01-08');
    expect(missedOn({ ...thursdays, lastOpenedOn: '2026-01-01' }, '2026-01-06')).toBeNull();
  });

  it('stay at the weekend where a community chose one', () => {
    expect(nextOpeningOn({ ...box(null), weekday: 6 }, '2026-11-24')).toBe('2026-11-28');
  });
});
