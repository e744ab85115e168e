import { describe, expect, it } from '@jest/globals';
import { ageOn } from './age.js';

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
});
