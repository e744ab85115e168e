import { describe, expect, it } from '@jest/globals';
import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import {
  batchOf,
  countsOf,
  foundIn,
  newest,
  noteOf,
  withAnswers,
  withMarks,
  type KeptMark,
} from './check-in-mark.policy';

const session = { startsAt: '2026-11-28T01:00:00.000Z', endsAt: '2026-11-28T03:00:00.000Z' };

const line = (signUpId: string, more: Partial<ListedCheckIn> = {}): ListedCheckIn => ({
  ...{ signUpId, ticket: Number(signUpId), name: `居民${signUpId}`, gridName: '第3网格', age: null },
  ...{ roleName: '清洁', walkIn: false, pass: 'ABCDEFGHJKMN', attendance: null, cameAt: null, leftAt: null },
  ...{ claimedAt: null, version: 0 },
  hours: { state: 'none', proposedMinutes: null, minutes: null, reason: null },
  ...more,
});

const mark = (id: string, signUpId: string, more: Partial<KeptMark> = {}): KeptMark => ({
  ...{ id, signUpId, kind: 'present', at: '2026-11-28T01:05:00.000Z', way: 'tick' },
  ...{ accountId: 'me', activityId: 'a', startsAt: session.startsAt, name: `居民${signUpId}` },
  ...more,
});

describe('a list with what was ticked and not sent yet', () => {
  it('shows the tick, with its time', () => {
    const [one, two] = withMarks([line('1'), line('2')], [mark('m', '2')], session);
    expect(one?.attendance).toBeNull();
    expect(two).toMatchObject({ attendance: 'present', cameAt: '2026-11-28T01:05:00.000Z' });
  });

  it('goes by when something was said, in whatever order it was kept', () => {
    const marks = [
      mark('later', '1', { kind: 'excused', at: '2026-11-28T01:09:00.000Z' }),
      mark('earlier', '1'),
    ];
    for (const kept of [marks, [...marks].reverse()]) {
      expect(withMarks([line('1')], kept, session)[0]).toMatchObject({ attendance: 'excused', cameAt: null });
    }
  });

  it('lets somebody come, leave, not have left, and not have been there', () => {
    const kinds = ['present', 'left', 'back', 'clear'] as const;
    const marks = kinds.map((kind, at) => mark(kind, '1', { kind, at: `2026-11-28T01:0${at}:00.000Z` }));
    const after = (count: number) => withMarks([line('1')], marks.slice(0, count), session)[0];
    expect(after(2)).toMatchObject({ attendance: 'present', leftAt: '2026-11-28T01:01:00.000Z' });
    expect(after(3)).toMatchObject({ attendance: 'present', leftAt: null });
    expect(after(4)).toMatchObject({ attendance: null, cameAt: null });
  });

  it('takes a claim at its word from the time that it names', () => {
    const claimedAt = '2026-11-28T01:02:00.000Z';
    const [one] = withMarks([line('1', { claimedAt })], [mark('m', '1', { time: claimedAt })], session);
    expect(one).toMatchObject({ attendance: 'present', cameAt: claimedAt, claimedAt: null });
  });

  it('does not make up when somebody came who is ticked afterwards', () => {
    const [one] = withMarks([line('1')], [mark('m', '1', { at: '2026-11-28T09:00:00.000Z' })], session);
    expect(one).toMatchObject({ attendance: 'present', cameAt: null });
  });

  it('leaves untouched whom nothing waits for', () => {
    const items = [line('1'), line('2')];
    expect(withMarks(items, [], session)).toBe(items);
    expect(withMarks(items, [mark('m', '2')], session)[0]).toBe(items[0]);
  });
});

describe('the list', () => {
  const items = [
    line('1', { attendance: 'present', name: '李桂芳' }),
    line('2', { attendance: 'excused' }),
    line('3', { claimedAt: '2026-11-28T01:00:00.000Z' }),
    line('12', { attendance: 'absent' }),
  ];

  it('is counted', () => {
    expect(countsOf(items)).toEqual({ expected: 4, present: 1, absent: 1, excused: 1, claimed: 1 });
  });

  it('is searched by a part of the name or the whole number', () => {
    const found = (part: Parameters<typeof foundIn>[1], search = '') =>
      foundIn(items, part, search).map(({ signUpId }) => signUpId);
    expect(found('unmarked')).toEqual(['3']);
    expect(found('claimed')).toEqual(['3']);
    expect(found('present')).toEqual(['1']);
    expect(found('all', ' 桂芳 ')).toEqual(['1']);
    expect(found('all', '12')).toEqual(['12']);
  });

  it('takes the answers of the server, also of somebody new', () => {
    const answered = withAnswers(items, [line('2', { attendance: 'present' }), line('40')]);
    expect(answered.map(({ signUpId, attendance }) => [signUpId, attendance])).toEqual([
      ['1', 'present'],
      ['2', 'present'],
      ['3', null],
      ['12', 'absent'],
      ['40', null],
    ]);
  });
});

describe('a list that was read while somebody was ticked', () => {
  it('does not go back behind the tick', () => {
    const ticked = line('1', { attendance: 'present', version: 2 });
    const read = [line('1', { version: 1 }), line('2', { attendance: 'absent', version: 5 })];
    expect(newest([ticked, line('2', { version: 4 }), line('3')], read)).toEqual([ticked, read[1]]);
  });
});

describe('what has to be told once marks were sent', () => {
  const answer = (more: object) =>
    ({ id: 'm', outcome: 'counted', code: null, checkIn: null, ...more }) as const;

  it('is nothing where it came out as it was said', () => {
    const checkIn = line('1', { attendance: 'present' });
    expect(noteOf(mark('m', '1'), answer({ checkIn }))).toBeNull();
    expect(noteOf(mark('m', '1', { kind: 'left' }), answer({ checkIn }))).toBeNull();
  });

  it('is what was refused, and what somebody else said later', () => {
    const refused = { outcome: 'refused' as const, code: 'CHECK_IN_HOURS_CONFIRMED' as const };
    expect(noteOf(mark('m', '1'), answer(refused))).toMatchObject({
      name: '居民1',
      code: 'CHECK_IN_HOURS_CONFIRMED',
    });
    const checkIn = line('1', { attendance: 'excused' });
    expect(noteOf(mark('m', '1'), answer({ checkIn }))).toMatchObject({ code: null, attendance: 'excused' });
  });
});

describe('marks that go together', () => {
  it('are of one session, the earliest first', () => {
    const marks = [
      mark('c', '3', { at: '2026-11-28T01:07:00.000Z' }),
      mark('b', '2', { at: '2026-11-28T01:06:00.000Z', startsAt: '2026-11-29T01:00:00.000Z' }),
      mark('a', '1'),
    ];
    expect(batchOf(marks, 100).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(batchOf(marks, 1).map(({ id }) => id)).toEqual(['a']);
    expect(batchOf([], 100)).toEqual([]);
  });
});
