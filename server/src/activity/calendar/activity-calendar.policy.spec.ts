import { describe, expect, it } from '@jest/globals';
import { monthAfter } from './activity-calendar.policy.js';

describe('the month after', () => {
  it('is the next of the year, and after December January of the next', () => {
    expect(monthAfter('2026-11')).toBe('2026-12');
    expect(monthAfter('2026-12')).toBe('2027-01');
  });
});
