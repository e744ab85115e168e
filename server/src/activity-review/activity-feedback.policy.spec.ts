import { describe, expect, it } from '@jest/globals';
import { changeUntil, isHelper, sumsOf } from './activity-feedback.policy.js';

const answer = { activity: 'good', organisation: 'fair', again: 'yes' } as const;

describe('answers', () => {
  it('are shown as sums from five on', () => {
    expect(sumsOf([{ ...answer, count: 4 }])).toEqual({ answers: 4, sums: null });
    expect(sumsOf([])).toEqual({ answers: 0, sums: null });
    expect(
      sumsOf([
        { ...answer, count: 4 },
        { ...answer, again: 'no', count: 1 },
      ]),
    ).toEqual({
      answers: 5,
      sums: {
        activity: { good: 5, fair: 0, poor: 0 },
        organisation: { good: 0, fair: 5, poor: 0 },
        again: { yes: 4, maybe: 0, no: 1 },
      },
    });
  });

  it('can be changed for seven days', () => {
    expect(changeUntil(new Date('2026-11-28T08:00:00Z'))).toEqual(new Date('2026-12-05T08:00:00Z'));
  });
});

describe('those who helped', () => {
  it('are all of a voluntary activity, and volunteers elsewhere', () => {
    expect(isHelper({ kind: 'volunteer', tookPart: true, volunteer: false })).toBe(true);
    expect(isHelper({ kind: 'class', tookPart: true, volunteer: true })).toBe(true);
    expect(isHelper({ kind: 'class', tookPart: true, volunteer: false })).toBe(false);
    expect(isHelper({ kind: 'volunteer', tookPart: false, volunteer: true })).toBe(false);
  });
});
