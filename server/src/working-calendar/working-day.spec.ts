import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, endOfDay, workingDaysBetween } from '../common/clock/working-day.policy.js';
import { dueByHand } from '../../test/working-calendar/due-by-hand.js';
import { isPublishedWorkingDay, isYearPublished } from './published-calendar.js';

const byHand = dueByHand.flatMap(([reported, due]) =>
  due.split(', ').map((one): [string, number, string] => {
    const [count = '', day = ''] = one.split(' ');
    return [reported, Number(count), `${reported.slice(0, 4)}-${day}`];
  }),
);
const years = [...new Set(byHand.map(([day]) => Number(day.slice(0, 4))))];

describe('working days', () => {
  it.each(byHand)('from %s, %d of them end on %s', (day, count, due) => {
    expect(addWorkingDays(day, count, isPublishedWorkingDay)).toBe(due);
    expect(workingDaysBetween(day, due, isPublishedWorkingDay)).toBe(count);
  });

  it('were worked out by hand for all years that the calendar knows', () => {
    const known = Array.from({ length: 40 }, (_, after) => 2000 + after).filter(isYearPublished);
    expect(years).toEqual(known);
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
