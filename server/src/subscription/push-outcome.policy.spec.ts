import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pushOutcome } from './push-outcome.policy.js';
import { isTooLate, pauseMs, patienceHours, pushDelayMs } from './push-retry.policy.js';

const answered = { mayHaveArrived: false } as const;

describe('a push that failed', () => {
  it('waits while WeChat is away, with its credit back, and is parked when that took too long', () => {
    const away = { kind: 'unreachable', class: 'retry', ...answered } as const;
    expect(pushOutcome(away, false)).toEqual({ state: 'waiting', reason: null, credit: 'returned' });
    expect(pushOutcome(away, true)).toEqual({ state: 'parked', reason: 'wechatDown', credit: 'returned' });
  });

  it('is dropped where the person agreed to no more, which corrects what is left', () => {
    const refused = { kind: 'consentMissing', class: 'giveUp', ...answered } as const;
    expect(pushOutcome(refused, false)).toEqual({ state: 'dropped', reason: 'noCredit', credit: 'refused' });
  });

  it('is dropped where WeChat does not know the person', () => {
    const unknown = { kind: 'openidUnknown', class: 'giveUp', ...answered } as const;
    expect(pushOutcome(unknown, false)).toMatchObject({ state: 'dropped', reason: 'openidUnknown' });
  });

  it.each([
    ['templateInvalid', 'templateWrong'],
    ['fieldInvalid', 'fieldWrong'],
    ['pageInvalid', 'pageWrong'],
    ['settingInvalid', 'settingWrong'],
    ['other', 'other'],
  ])('is parked for staff after %s, as %s, with its credit back', (kind, reason) => {
    const wrong = { kind, class: 'tellStaff', ...answered } as const;
    expect(pushOutcome(wrong, false)).toEqual({ state: 'parked', reason, credit: 'returned' });
  });

  it.each(['retry', 'giveUp', 'tellStaff'] as const)(
    'whose answer was lost is never sent again (%s)',
    (what) => {
      const lost = { kind: 'unreachable', class: what, mayHaveArrived: true };
      expect(pushOutcome(lost, false)).toEqual({ state: 'parked', reason: 'answerLost', credit: 'used' });
    },
  );
});

describe('the time between tries', () => {
  it('grows from half a minute to an hour', () => {
    expect(pushDelayMs(1, 1)).toBe(30_000);
    expect(pushDelayMs(2, 1)).toBe(60_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, random) => {
          expect(pushDelayMs(tries, random)).toBeLessThanOrEqual(3_600_000);
          expect(pushDelayMs(tries, random)).toBeGreaterThanOrEqual(15_000);
          expect(pauseMs(tries)).toBeLessThanOrEqual(60_000);
        },
      ),
    );
  });

  it('ends after a day', () => {
    const queuedAt = new Date('2026-11-27T00:00:00Z');
    const later = (hours: number) => new Date(queuedAt.getTime() + hours * 3_600_000);
    expect(isTooLate(queuedAt, later(patienceHours))).toBe(false);
    expect(isTooLate(queuedAt, later(patienceHours + 0.1))).toBe(true);
  });
});
