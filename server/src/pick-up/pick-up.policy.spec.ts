import { describe, expect, it } from '@jest/globals';
import {
  holds,
  isInTime,
  isOpen,
  isReadable,
  isShown,
  judged,
  notOver,
  overdueOf,
  sessionOf,
} from './pick-up.policy.js';

const at = (time: string) => new Date(`2026-12-01T${time}:00+08:00`);
const session = { startsAt: at('17:30'), endsAt: at('19:00') };
const allowed = { kind: 'named', day: null, revokedAt: null, usedAt: null } as const;

describe('who may read whom a guardian allows', () => {
  it('whoever organises it, from three hours before a session until six after it', () => {
    expect(['14:29', '14:30', '19:00'].map((time) => isReadable(session, at(time)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isReadable(session, new Date('2026-12-02T01:00:00+08:00'))).toBe(true);
    expect(isReadable(session, new Date('2026-12-02T01:01:00+08:00'))).toBe(false);
  });

  it('of two sessions of a day the one that began last, else the one that is next', () => {
    const morning = { startsAt: at('15:00'), endsAt: at('16:30') };
    expect(sessionOf([morning, session], at('15:10'))).toBe(morning);
    expect(sessionOf([morning, session], at('17:10'))).toBe(session);
    expect(sessionOf([morning, session], at('14:00'))).toBe(morning);
    expect(sessionOf([morning, session], at('08:00'))).toBeUndefined();
  });
});

describe('when a child may have been taken', () => {
  it('is while its session is on, and for some hours after it', () => {
    expect(isInTime(session, null, at('16:59'))).toBe(false);
    expect(isInTime(session, null, at('17:00'))).toBe(true);
    expect(isInTime(session, null, at('23:00'))).toBe(true);
  });

  it('without a network is told within two days, of a time that is past', () => {
    const later = new Date('2026-12-03T10:00:00+08:00');
    expect(isInTime(session, at('18:50'), later)).toBe(true);
    expect(isInTime(session, at('18:50'), new Date('2026-12-03T19:01:00+08:00'))).toBe(false);
    expect(isInTime(session, at('18:50'), at('18:40'))).toBe(false);
    expect(isInTime(session, at('18:50'), at('18:49'))).toBe(true);
    expect(isInTime(session, at('12:00'), at('18:40'))).toBe(false);
  });
});

describe('an authorisation', () => {
  it('counts until it is taken back, a code on its day and once', () => {
    expect(holds(allowed, '2026-12-01')).toBe(true);
    expect(holds({ ...allowed, revokedAt: at('18:00') }, '2026-12-01')).toBe(false);
    const code = { ...allowed, kind: 'code', day: '2026-12-01' } as const;
    expect(holds(code, '2026-12-01')).toBe(true);
    expect(holds(code, '2026-12-02')).toBe(false);
    expect(holds({ ...code, usedAt: at('18:00') }, '2026-12-01')).toBe(false);
    expect([isShown(code, '2026-11-30'), isShown(code, '2026-12-02')]).toEqual([true, false]);
  });

  it('that was taken back is refused at once, and looked at where there was no network', () => {
    const revoked = { ...allowed, revokedAt: at('18:00') };
    const when = { takenAt: at('18:30'), offline: false, age: 8 };
    expect(judged(allowed, when)).toBe('fine');
    expect(judged(revoked, when)).toBe('refused');
    expect(judged(revoked, { ...when, offline: true })).toBe('doubtful');
    expect(judged(revoked, { ...when, offline: true, takenAt: at('17:50') })).toBe('fine');
  });

  it('to go alone is for those of twelve and older, and a code is never chosen', () => {
    const when = { takenAt: at('18:30'), offline: false };
    expect(judged({ ...allowed, kind: 'alone' }, { ...when, age: 11 })).toBe('refused');
    expect(judged({ ...allowed, kind: 'alone' }, { ...when, age: 12 })).toBe('fine');
    expect(judged({ ...allowed, kind: 'code', day: '2026-12-01' }, { ...when, age: 12 })).toBe('refused');
  });

  it('is given while a child can still be taken, also while it waits after the end', () => {
    const next = notOver([session], at('22:00'))[0];
    expect(isOpen('in', 'finished', next)).toBe(true);
    expect(isOpen('left', 'published', next)).toBe(false);
    expect(isOpen('in', 'published', undefined)).toBe(false);
    expect(notOver([session], new Date('2026-12-02T02:00:00+08:00'))).toEqual([]);
  });
});

describe('a session that is over', () => {
  const present = { presence: 'present', taken: false } as const;
  const absent = { presence: 'absent', taken: false } as const;
  const unknown = { presence: 'unknown', taken: false } as const;
  const taken = { presence: 'unknown', taken: true } as const;

  it('leaves those whom nobody has taken, without who did not come', () => {
    expect(overdueOf([present, absent, { ...present, taken: true }])).toEqual([present]);
  });

  it('leaves all of whom nothing is known where others were taken and no roll was called', () => {
    expect(overdueOf([unknown, taken])).toEqual([unknown]);
  });

  it('worries nobody where nothing was recorded at all', () => {
    expect(overdueOf([unknown, unknown])).toEqual([]);
  });
});
