import { describe, expect, it } from '@jest/globals';
import { CheckInMarkKind } from '@linge/shared/check-in/check-in-desk.schema';
import fc from 'fast-check';
import {
  markRefusal,
  phaseOf,
  scanIsLate,
  scanIsOpen,
  standingOf,
  tookPlace,
  type Said,
} from './check-in.policy.js';

const session = { startsAt: new Date('2026-11-28T01:00:00Z'), endsAt: new Date('2026-11-28T03:00:00Z') };
const at = (minute: number) => new Date(session.startsAt.getTime() + minute * 60_000);
let count = 0;
const said = (kind: Said['kind'], minute: number, more: Partial<Said> = {}): Said => ({
  ...{ id: String(++count).padStart(4, '0'), kind, way: 'tick', at: at(minute), time: null },
  ...more,
});
const standing = (...all: Said[]) => standingOf(all, session);
const nobody = { attendance: null, cameAt: null, leftAt: null, claimedAt: null };

describe('what follows from what was said', () => {
  it('is nothing as long as nobody said anything, or it was taken back', () => {
    expect(standing()).toEqual(nobody);
    expect(standing(said('present', 0), said('left', 5), said('clear', 10))).toEqual(nobody);
  });

  it('is when somebody came first, also where a second organiser ticks them again', () => {
    const twice = standing(said('present', 5, { way: 'scan' }), said('present', 8));
    expect(twice).toEqual({ ...nobody, attendance: 'present', cameAt: at(5) });
  });

  it('begins anew after a tick was taken back', () => {
    const anew = standing(said('present', 5), said('left', 20), said('clear', 21), said('present', 30));
    expect(anew).toEqual({ ...nobody, attendance: 'present', cameAt: at(30) });
  });

  it('is what was told of the time, where that was told', () => {
    const told = standing(said('present', 60, { time: at(2) }), said('left', 130, { time: at(100) }));
    expect(told).toMatchObject({ cameAt: at(2), leftAt: at(100) });
  });

  it('knows no time of coming where it was ticked after the end, and none of leaving after the window', () => {
    expect(standing(said('present', 600), said('left', 601))).toEqual({
      ...nobody,
      ...{ attendance: 'present', leftAt: at(300) },
    });
  });

  it('takes leaving back', () => {
    expect(standing(said('present', 0), said('left', 60), said('back', 61)).leftAt).toBeNull();
  });

  it('is what is claimed, until an organiser says whether it is so', () => {
    const claim = said('present', 3, { way: 'claim' });
    expect(standing(claim)).toEqual({ ...nobody, claimedAt: at(3) });
    expect(standing(claim, said('absent', 200))).toEqual({ ...nobody, attendance: 'absent' });
    const left = said('left', 110, { way: 'code' });
    expect(standing(claim, left, said('present', 200, { time: at(3) }))).toEqual({
      ...{ attendance: 'present', cameAt: at(3), leftAt: at(110), claimedAt: null },
    });
  });

  it('is the same in whatever order it arrives, and however often', () => {
    const mark = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...CheckInMarkKind.options),
      way: fc.constantFrom('tick' as const, 'scan' as const, 'code' as const, 'claim' as const),
      // Few instants, so that several are of the same.
      at: fc.integer({ min: -5, max: 5 }).map((minute) => at(minute * 30)),
      time: fc.option(fc.integer({ min: 0, max: 120 }).map(at), { nil: null }),
    });
    const marks = fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(
        marks.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(standingOf(shuffled, session)).toEqual(standingOf(all, session));
        },
      ),
    );
  });
});

describe('a mark of an organiser', () => {
  const refusal = (kind: Said['kind'], minute: number, now: number, time?: number) =>
    markRefusal({ kind, at: at(minute), time: time === undefined ? null : at(time) }, session, at(now));

  it('is taken from an hour before the session to two months after it', () => {
    expect(refusal('present', -60, -60)).toBeUndefined();
    expect(refusal('present', -61, -61)).toBe('CHECK_IN_NOT_OPEN');
    const twoMonths = 120 + 60 * 24 * 60;
    expect(refusal('absent', twoMonths, twoMonths)).toBeUndefined();
    expect(refusal('absent', twoMonths + 1, twoMonths + 1)).toBe('CHECK_IN_NOT_OPEN');
  });

  it('says before the day that somebody will not come', () => {
    expect(refusal('excused', -2_000, -2_000)).toBeUndefined();
  });

  it('is of a time that was, in the window of the session', () => {
    expect(refusal('present', 3, 1)).toBeUndefined();
    expect(refusal('present', 4, 1)).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
    expect(refusal('present', 30, 30, -60)).toBeUndefined();
    expect(refusal('present', 30, 30, -61)).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
    expect(refusal('left', 30, 30, 40)).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
    expect(refusal('left', 900, 900, 301)).toBe('CHECK_IN_TIME_OUT_OF_RANGE');
  });
});

describe('the window of a session', () => {
  it('lets nobody come to what is over, and everybody leave for three hours', () => {
    expect([scanIsOpen('come', session, at(-61)), scanIsOpen('come', session, at(-60))]).toEqual([
      false,
      true,
    ]);
    expect([scanIsOpen('come', session, at(120)), scanIsOpen('come', session, at(121))]).toEqual([
      true,
      false,
    ]);
    expect([scanIsOpen('go', session, at(300)), scanIsOpen('go', session, at(301))]).toEqual([true, false]);
    expect([-61, -60, 300, 301].map((minute) => phaseOf(session, at(minute)))).toEqual([
      ...['notYet', 'open', 'open', 'over'],
    ]);
  });

  it('takes a scan of the last minute for one of now', () => {
    expect([scanIsLate(at(0), at(1)), scanIsLate(at(-1), at(1)), scanIsLate(at(5), at(1))]).toEqual([
      ...[false, true, false],
    ]);
  });
});

it('a session took place unless it was called off before its end', () => {
  expect(tookPlace({ state: 'published', endedAt: null }, session)).toBe(true);
  expect(tookPlace({ state: 'cancelled', endedAt: at(119) }, session)).toBe(false);
  expect(tookPlace({ state: 'cancelled', endedAt: at(120) }, session)).toBe(true);
});
