import { describe, expect, it } from '@jest/globals';
import { missedOn, nextOpeningOn, weekdayOf } from './box-schedule.policy.js';

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
});
