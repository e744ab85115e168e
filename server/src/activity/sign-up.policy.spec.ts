import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changedSince,
  freeIn,
  mayLeave,
  needsGuardian,
  nextInLine,
  notEntitled,
  offerEnd,
  signUpActions,
  windowOf,
  type Joinable,
  type Person,
  type RolePlaces,
  type SignUpTimes,
} from './sign-up.policy.js';

const at = (time: string) => new Date(`2026-12-05T${time}:00+08:00`);
const times: SignUpTimes = {
  state: 'published',
  signUpFrom: at('08:00'),
  signUpUntil: at('12:00'),
  cancelUntil: at('13:00'),
  lastStartsAt: at('15:00'),
  changedAt: null,
};
const role = (id: string, places: number, taken = 0, offered = 0): RolePlaces => ({
  ...{ id, places, taken, offered },
});

describe('the window for signing up', () => {
  it('opens and closes at its times, and people wait where nothing is free', () => {
    expect(windowOf(times, 3, at('07:59'))).toBe('notYet');
    expect(windowOf(times, 3, at('08:00'))).toBe('open');
    expect(windowOf(times, 0, at('08:00'))).toBe('full');
    expect(windowOf(times, 3, at('12:00'))).toBe('closed');
  });

  it('is open until the last session begins where nothing else is said, and closed for what does not stand', () => {
    const open = { ...times, signUpFrom: null, signUpUntil: null };
    expect(windowOf(open, 1, at('14:59'))).toBe('open');
    expect(windowOf(open, 1, at('15:00'))).toBe('closed');
    expect(windowOf({ ...open, state: 'cancelled' }, 1, at('08:00'))).toBe('closed');
  });
});

describe('leaving', () => {
  const place = { state: 'in' as const, offerUntil: null, createdAt: at('09:00') };

  it('is possible until the time that was said', () => {
    expect(mayLeave(times, place, at('12:59'))).toBe(true);
    expect(mayLeave(times, place, at('13:00'))).toBe(false);
    expect(signUpActions(times, place, at('13:00'))).toEqual([]);
  });

  it('is possible until it begins for whoever agreed to something else, or only waits', () => {
    const changed = { ...times, changedAt: at('10:00') };
    expect(changedSince(changed, place)).toBe(true);
    expect(mayLeave(changed, place, at('14:59'))).toBe(true);
    expect(mayLeave(changed, place, at('15:00'))).toBe(false);
    expect(mayLeave(changed, { ...place, createdAt: at('11:00') }, at('13:30'))).toBe(false);
    expect(mayLeave(times, { ...place, state: 'waiting' }, at('14:59'))).toBe(true);
  });
});

describe('an offered place', () => {
  const offered = { state: 'offered' as const, offerUntil: at('11:00'), createdAt: at('09:00') };

  it('can be taken or refused until its time, and not after it', () => {
    expect(signUpActions(times, offered, at('10:59'))).toEqual(['accept', 'decline']);
    expect(signUpActions(times, offered, at('11:00'))).toEqual([]);
  });

  it('is kept for the hours that were said, at most until the last session begins', () => {
    const said = { offerHours: 2, lastStartsAt: at('15:00') };
    expect(offerEnd(said, at('10:00'))).toEqual(at('12:00'));
    expect(offerEnd(said, at('14:00'))).toEqual(at('15:00'));
    expect(offerEnd(said, at('15:00'))).toBeUndefined();
  });
});

describe('who is next', () => {
  it('is whoever came first, in what they like best of what is free', () => {
    const roles = [role('desk', 2, 1), role('guide', 4, 4)];
    const waiting = [
      { id: 'second', ticket: 8, wanted: ['guide', 'desk'] },
      { id: 'first', ticket: 7, wanted: ['guide'] },
      { id: 'third', ticket: 9, wanted: ['desk'] },
    ];
    expect(nextInLine(roles, waiting)).toEqual([{ id: 'second', roleId: 'desk' }]);
  });

  it('is never more than there is room for, and nobody who could have had it was passed over', () => {
    const roleIds = ['a', 'b', 'c'];
    const some = fc.record({ places: fc.nat(5), taken: fc.nat(5), offered: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.tuple(some, some, some),
        fc.array(fc.shuffledSubarray(roleIds, { minLength: 1 }), { maxLength: 20 }),
        (counts, wishes) => {
          const roles = counts.map((count, index) => ({ id: roleIds[index] ?? '', ...count }));
          const waiting = wishes.map((wanted, index) => ({ id: `${index}`, ticket: index, wanted }));
          const asked = nextInLine(roles, waiting);
          const left = new Map(roles.map((one) => [one.id, freeIn(one)]));
          for (const { roleId } of asked) left.set(roleId, (left.get(roleId) ?? 0) - 1);
          expect([...left.values()].every((free) => free >= 0)).toBe(true);
          const passed = waiting.filter(({ id }) => !asked.some((one) => one.id === id));
          expect(passed.some(({ wanted }) => wanted.some((id) => (left.get(id) ?? 0) > 0))).toBe(false);
          expect(asked.map(({ id }) => Number(id))).toEqual(
            asked.map(({ id }) => Number(id)).sort((one, other) => one - other),
          );
        },
      ),
    );
  });

  it('gets nothing where more came than there are places', () => {
    expect(freeIn(role('desk', 2, 3))).toBe(0);
  });
});

describe('who may join', () => {
  const everybody: Joinable = {
    ...{ communityId: 'here', gridIds: [], labels: [], minAge: null, maxAge: null },
    needsGuardianConsent: false,
  };
  const person: Person = { communityId: 'here', gridId: 'third', age: 40, ageThen: 40, labels: [] };

  it('lives in the place that it is for', () => {
    expect(notEntitled(everybody, person, true)).toBeUndefined();
    expect(notEntitled(everybody, { ...person, communityId: 'there' }, true)).toBe('otherPlace');
    expect(notEntitled({ ...everybody, gridIds: ['first'] }, person, true)).toBe('otherPlace');
    expect(notEntitled({ ...everybody, gridIds: ['first', 'third'] }, person, true)).toBeUndefined();
  });

  it('has one of the labels where it is only for some', () => {
    const some = { ...everybody, labels: ['relocated', 'livesAlone'] };
    expect(notEntitled(some, person, true)).toBe('notInvited');
    expect(notEntitled(some, { ...person, labels: ['livesAlone'] }, true)).toBeUndefined();
  });

  it('is as old as it says on the day of the first session', () => {
    const band = { ...everybody, minAge: 6, maxAge: 15 };
    const child = { ...person, age: 5, ageThen: 6 };
    expect(notEntitled(band, child, false)).toBeUndefined();
    expect(notEntitled(band, { ...child, ageThen: 5 }, false)).toBe('tooYoung');
    expect(notEntitled(band, { ...child, ageThen: 16 }, false)).toBe('tooOld');
  });

  it('is signed up by a guardian as a child under 14, and up to 18 where it says so', () => {
    const asked = { ...everybody, needsGuardianConsent: true };
    const [small, big] = [
      { ...person, age: 13 },
      { ...person, age: 17 },
    ];
    expect([needsGuardian(everybody, small), needsGuardian(everybody, big)]).toEqual([true, false]);
    expect([needsGuardian(asked, big), needsGuardian(asked, { age: 18 })]).toEqual([true, false]);
    expect(notEntitled(everybody, small, true)).toBe('guardianSignsUp');
    expect(notEntitled(everybody, small, false)).toBeUndefined();
  });
});
