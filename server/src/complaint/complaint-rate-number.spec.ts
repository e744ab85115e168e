import { describe, expect, it } from '@jest/globals';
import { ComplaintRateNumber } from '@linge/shared/complaint/complaint-rate.schema';
import { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { conditionOf, countsIn, factBits, factValues } from './complaint-rate-number.policy.js';

const now = new Date('2026-11-27T10:00:00Z');
const everything = ComplaintState.options.flatMap((state) =>
  Array.from({ length: 512 }, (_, facts) => ({ state, facts })),
);
const inAny = (numbers: readonly ComplaintRateNumber[], { state, facts }: (typeof everything)[number]) =>
  numbers.filter((number) => countsIn(number, state, facts)).length;

describe('the numbers of the rates', () => {
  it('put each complaint into exactly one of those that a rate divides by or leaves out', () => {
    // whatever can be told of a complaint: where it had to be taken on by no time, no such time has come
    const possible = everything.filter(({ facts }) => (facts & 1) !== 0 || (facts & 0b1100) === 0);
    for (const parts of [
      ['responseDue', 'responsePending', 'responseRefused', 'responseTakenBack', 'responseWithoutDeadline'],
      ['resolutionEnded', 'stillOpen', 'withdrawn', 'merged'],
      ['rated', 'unrated', 'stillOpen', 'withdrawn', 'merged'],
    ] as const) {
      expect(possible.filter((one) => inAny(parts, one) !== 1)).toEqual([]);
    }
  });

  it('take the present instant as often as they ask for it', () => {
    for (const number of ComplaintRateNumber.options) {
      const [sql, values] = conditionOf(number, now);
      expect([number, sql.split('?').length - 1]).toEqual([number, values.length]);
    }
    expect(factBits.split('?').length - 1).toBe(factValues(now).length);
  });
});
