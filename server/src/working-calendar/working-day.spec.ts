import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, endOfDay, workingDaysBetween } from '../common/clock/working-day.policy.js';
import { isPublishedWorkingDay } from './working-calendar.service.js';

/**
 * Worked out by hand from the State Council's notices: reported on, working days, due on.
 * National Day 2021: off 10-01 to 10-07, make-up 09-26 and 10-09. 2022: off 10-01 to 10-07, make-up 10-08 and 10-09.
 * 2023: off 09-29 to 10-06, make-up 10-07 and 10-08. 2024: off 10-01 to 10-07, make-up 09-29 and 10-12.
 * 2025: off 10-01 to 10-08, make-up 09-28 and 10-11. 2026: off 10-01 to 10-07, make-up 09-20 and 10-10.
 * Spring Festival 2021: off 02-11 to 02-17, make-up 02-07 and 02-20. 2022: off 01-31 to 02-06, make-up 01-29 and 01-30.
 * 2023: off 01-21 to 01-27, make-up 01-28 and 01-29. 2024: off 02-10 to 02-17, make-up 02-04 and 02-18.
 * 2025: off 01-28 to 02-04, make-up 01-26 and 02-08. 2026: off 02-15 to 02-23, make-up 02-14 and 02-28.
 */
const byHand: readonly [string, number, string][] = [
  ['2021-02-05', 1, '2021-02-07'],
  ['2021-02-10', 1, '2021-02-18'],
  ['2021-02-10', 3, '2021-02-20'],
  ['2021-02-10', 7, '2021-02-25'],
  ['2021-09-24', 1, '2021-09-26'],
  ['2021-09-30', 1, '2021-10-08'],
  ['2021-09-30', 3, '2021-10-11'],
  ['2021-09-30', 7, '2021-10-15'],
  ['2022-01-28', 1, '2022-01-29'],
  ['2022-01-28', 3, '2022-02-07'],
  ['2022-01-28', 7, '2022-02-11'],
  ['2022-09-30', 1, '2022-10-08'],
  ['2022-09-30', 3, '2022-10-10'],
  ['2022-09-30', 7, '2022-10-14'],
  ['2023-01-20', 1, '2023-01-28'],
  ['2023-01-20', 3, '2023-01-30'],
  ['2023-01-20', 7, '2023-02-03'],
  ['2023-01-20', 15, '2023-02-15'],
  ['2023-09-28', 1, '2023-10-07'],
  ['2023-09-28', 3, '2023-10-09'],
  ['2023-09-28', 7, '2023-10-13'],
  ['2023-09-28', 15, '2023-10-25'],
  ['2024-02-02', 1, '2024-02-04'],
  ['2024-02-09', 1, '2024-02-18'],
  ['2024-02-09', 3, '2024-02-20'],
  ['2024-02-09', 7, '2024-02-26'],
  ['2024-09-27', 1, '2024-09-29'],
  ['2024-09-30', 1, '2024-10-08'],
  ['2024-09-30', 3, '2024-10-10'],
  ['2024-09-30', 7, '2024-10-15'],
  ['2025-09-26', 1, '2025-09-28'],
  ['2025-09-30', 1, '2025-10-09'],
  ['2025-09-30', 3, '2025-10-11'],
  ['2025-10-03', 3, '2025-10-11'],
  ['2025-09-30', 7, '2025-10-16'],
  ['2025-09-24', 15, '2025-10-21'],
  ['2025-01-24', 3, '2025-02-05'],
  ['2025-01-27', 1, '2025-02-05'],
  ['2025-01-27', 3, '2025-02-07'],
  ['2025-01-27', 7, '2025-02-12'],
  ['2025-01-31', 15, '2025-02-24'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 3, '2026-02-25'],
  ['2026-02-14', 7, '2026-03-03'],
  ['2026-02-20', 1, '2026-02-24'],
  ['2026-09-18', 1, '2026-09-20'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-09-30', 7, '2026-10-15'],
  ['2026-09-30', 15, '2026-10-27'],
  ['2026-11-20', 3, '2026-11-25'],
];

describe('working days', () => {
  it.each(byHand)('from %s, %d of them end on %s', (day, count, due) => {
    expect(addWorkingDays(day, count, isPublishedWorkingDay)).toBe(due);
    expect(workingDaysBetween(day, due, isPublishedWorkingDay)).toBe(count);
  });

  it('are counted back by as many as were counted on, whichever the day', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays('2023-01-01', offset));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (day, count) => {
        const due = addWorkingDays(day, count, isPublishedWorkingDay);
        expect(workingDaysBetween(day, due, isPublishedWorkingDay)).toBe(count);
        expect(count === 0 || isPublishedWorkingDay(due)).toBe(true);
      }),
    );
  });

  it('are as many over years as if each day were asked about', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays('2023-01-01', offset));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (from, length) => {
        let worked = 0;
        for (let after = 1; after <= length; after++)
          if (isPublishedWorkingDay(addDays(from, after))) worked++;
        expect(workingDaysBetween(from, addDays(from, length), isPublishedWorkingDay)).toBe(worked);
      }),
    );
  });

  it('are told as negative once the day is over', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-20', isPublishedWorkingDay)).toBe(-2);
    expect(workingDaysBetween('2026-11-22', '2026-11-20', isPublishedWorkingDay)).toBe(0);
  });

  it('end with the day in Shanghai', () => {
    expect(endOfDay('2026-11-24').toISOString()).toBe('2026-11-24T16:00:00.000Z');
  });

  it('are not searched for ever in a calendar without any', () => {
    expect(() => addWorkingDays('2026-11-24', 1, () => false)).toThrow('No working day');
  });
});
