import { describe, expect, it } from '@jest/globals';
import {
  hoursStep,
  maxMinutes,
  plannedMinutes,
  proposedMinutes,
  type ConfirmableCheckIn,
} from './check-in-hours.policy.js';

const session = { startsAt: new Date('2026-11-28T01:00:00Z'), endsAt: new Date('2026-11-28T03:00:00Z') };
const at = (minute: number) => new Date(session.startsAt.getTime() + minute * 60_000);
const there: ConfirmableCheckIn = {
  ...{ attendance: 'present', cameAt: at(10), leftAt: null, version: 2 },
  ...{ hoursMinutes: null, hoursReason: null, accountId: 'volunteer' },
};

describe('the minutes that are proposed', () => {
  const proposed = (cameAt: Date | null, leftAt: Date | null) =>
    proposedMinutes({ attendance: 'present', cameAt, leftAt }, session);

  it('are the planned ones where nobody said when they left', () => {
    expect(proposed(at(10), null)).toBe(120);
    expect(proposed(null, null)).toBe(120);
  });

  it('go from coming to leaving, within the session', () => {
    expect(proposed(at(10), at(100))).toBe(90);
    expect(proposed(at(-20), at(150))).toBe(120);
    expect(proposed(null, at(30))).toBe(30);
    expect(proposed(at(50), at(50))).toBe(0);
    expect(proposed(at(130), at(140))).toBe(0);
  });

  it('are no more than a day has, and two hours around it can be added', () => {
    const long = { startsAt: at(0), endsAt: at(1_200) };
    expect([plannedMinutes(long), maxMinutes(long), maxMinutes(session)]).toEqual([960, 960, 240]);
  });
});

describe('hours that an organiser confirms', () => {
  const asked = { version: 2, minutes: 120, reason: null };
  const step = (checkIn: Partial<ConfirmableCheckIn>, more: { minutes?: number; reason?: 'agreed' } = {}) =>
    hoursStep({ ...there, ...checkIn }, { ...asked, ...more }, session, 'organiser');

  it('are taken as they are proposed', () => {
    expect(step({})).toBe('take');
  });

  it('are others with a reason alone, and within bounds', () => {
    expect(step({}, { minutes: 90 })).toBe('CHECK_IN_REASON_NEEDED');
    expect(step({}, { minutes: 90, reason: 'agreed' })).toBe('take');
    expect(step({}, { minutes: 241, reason: 'agreed' })).toBe('CHECK_IN_MINUTES_OUT_OF_RANGE');
  });

  it('are nobody’s who was not there, has no account, or confirms them', () => {
    expect(step({ attendance: 'absent' })).toBe('CHECK_IN_NOT_PRESENT');
    expect(hoursStep(undefined, asked, session, 'organiser')).toBe('CHECK_IN_NOT_PRESENT');
    expect(step({ accountId: null })).toBe('CHECK_IN_NO_ACCOUNT');
    expect(step({ accountId: 'organiser' })).toBe('HOURS_OWN');
  });

  it('are those that were seen, and once', () => {
    expect(step({ version: 3 })).toBe('VERSION_CONFLICT');
    expect(step({ hoursMinutes: 120, version: 3 })).toBe('again');
    expect(step({ hoursMinutes: 90, version: 3 })).toBe('CHECK_IN_HOURS_CONFIRMED');
  });
});
