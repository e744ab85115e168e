import { describe, expect, it } from '@jest/globals';
import { ageOn, bornUntil } from './age.js';

describe('the age of a resident', () => {
  it('grows on the birthday, not before', () => {
    expect(ageOn('2026-11-21', '1956-11-22')).toBe(69);
    expect(ageOn('2026-11-22', '1956-11-22')).toBe(70);
  });

  it('grows on 1 March for somebody born on 29 February', () => {
    expect(ageOn('2026-02-28', '2000-02-29')).toBe(25);
    expect(ageOn('2026-03-01', '2000-02-29')).toBe(26);
    expect(ageOn('2028-02-29', '2000-02-29')).toBe(28);
  });

  it('is zero in the first year', () => {
    expect(ageOn('2026-11-22', '2026-11-22')).toBe(0);
  });

  it.each([
    ['2026-11-22', 70],
    ['2028-02-29', 28],
    ['2028-02-29', 27],
    ['2028-03-01', 2],
  ])('on %s, %i or more belongs to everybody born until a day, and to nobody born after it', (day, age) => {
    const last = bornUntil(day, age);
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(ageOn(day, last)).toBe(age);
    expect(ageOn(day, next)).toBe(age - 1);
  });
});
