import { describe, expect, it } from '@jest/globals';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { workingDaysTaken } from '../common/clock/working-day.policy.js';
import { percentile } from './complaint-rate.policy.js';

const at = (text: string) => new Date(`${text}+08:00`);
const taken = (from: string, to: string) => workingDaysTaken(at(from), at(to), isPublishedWorkingDay);

describe('the time that a complaint took', () => {
  it('counts working days alone', () => {
    expect(taken('2026-11-23T09:00', '2026-11-24T09:00')).toBe(1);
    expect(taken('2026-11-20T12:00', '2026-11-23T12:00')).toBe(1);
    expect(taken('2026-11-21T08:00', '2026-11-22T20:00')).toBe(0);
    expect(taken('2026-11-23T09:00', '2026-11-23T15:00')).toBe(0.25);
  });

  it('counts make-up days, and no holiday', () => {
    expect(taken('2025-09-30T12:00', '2025-10-09T12:00')).toBe(1);
    expect(taken('2025-10-10T12:00', '2025-10-11T12:00')).toBe(1);
  });

  it('is told by the middle one and by the one that nine of ten do not exceed', () => {
    const each = (...days: number[]) => days.map((day) => ({ tenths: day * 10, complaints: 1 }));
    expect(percentile([], 0.5)).toBeNull();
    expect(percentile(each(3), 0.9)).toBe(3);
    expect(percentile(each(4, 2, 1, 3), 0.5)).toBe(2);
    expect(percentile(each(1, 2, 3, 4, 5, 6, 7, 8, 9, 10.1), 0.9)).toBe(9);
    const many = [...each(4), { tenths: 13, complaints: 8 }, ...each(0.2)];
    expect([percentile(many, 0.5), percentile(many, 0.9), percentile(many, 1)]).toEqual([1.3, 1.3, 4]);
  });
});
