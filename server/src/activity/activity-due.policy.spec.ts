import { describe, expect, it } from '@jest/globals';
import { currentSession, dueAtOf, remindersDue, type TimedSession } from './activity-due.policy.js';

const at = (day: number, time: string) => new Date(`2026-12-0${day}T${time}:00+08:00`);
const session = (day: number, told: Partial<TimedSession> = {}): TimedSession => ({
  ...{ startsAt: at(day, '15:00'), endsAt: at(day, '17:00'), dayRemindedAt: null, hourRemindedAt: null },
  ...told,
});
const standing = { state: 'published' as const, wordsHeld: false, lastEndsAt: at(5, '17:00') };

describe('reminders', () => {
  it('are due the day before and an hour before, each once', () => {
    expect(remindersDue(session(5), at(4, '14:59'))).toEqual([]);
    expect(remindersDue(session(5), at(4, '15:00'))).toEqual(['day']);
    const said = session(5, { dayRemindedAt: at(4, '15:00') });
    expect(remindersDue(said, at(4, '16:00'))).toEqual([]);
    expect(remindersDue(said, at(5, '14:00'))).toEqual(['hour']);
    expect(remindersDue({ ...said, hourRemindedAt: at(5, '14:00') }, at(5, '14:30'))).toEqual([]);
  });

  it('are left out where it is too late for them', () => {
    expect(remindersDue(session(5), at(5, '08:00'))).toEqual([]);
    expect(remindersDue(session(5), at(5, '15:00'))).toEqual([]);
  });
});

describe('the clock', () => {
  it('looks again at the next reminder, end of a session or end of an offer', () => {
    const sessions = [session(5)];
    expect(dueAtOf(standing, sessions, null, at(1, '09:00'))).toEqual(at(4, '15:00'));
    expect(dueAtOf(standing, sessions, at(2, '09:00'), at(1, '09:00'))).toEqual(at(2, '09:00'));
    expect(dueAtOf(standing, sessions, null, at(5, '08:00'))).toEqual(at(5, '14:00'));
    const said = [session(5, { hourRemindedAt: at(5, '14:00') })];
    expect(dueAtOf(standing, said, null, at(5, '14:30'))).toEqual(at(5, '17:00'));
  });

  it('looks soon where words are looked at, and never at what does not stand', () => {
    const soon = new Date(at(1, '09:00').getTime() + 20_000);
    expect(dueAtOf({ ...standing, wordsHeld: true }, [session(5)], null, at(1, '09:00'))).toEqual(soon);
    expect(dueAtOf({ ...standing, state: 'waitsForCheck' }, [], null, at(1, '09:00'))).toEqual(soon);
    const waits = { ...standing, state: 'waitsForCheck' as const };
    const seldom = new Date(at(1, '09:00').getTime() + 600_000);
    expect(dueAtOf(waits, [], null, at(1, '09:00'), 'refused')).toEqual(seldom);
    expect(dueAtOf(waits, [], null, at(5, '17:00'))).toBeNull();
    for (const state of ['draft', 'finished', 'cancelled', 'discarded'] as const) {
      expect(dueAtOf({ ...standing, state }, [session(5)], null, at(1, '09:00'))).toBeNull();
    }
  });

  it('shows the session that is next or under way, and of what is over the last', () => {
    const sessions = [session(2), session(5)];
    expect(currentSession(sessions, at(2, '16:00'))).toBe(sessions[0]);
    expect(currentSession(sessions, at(2, '17:00'))).toBe(sessions[1]);
    expect(currentSession(sessions, at(6, '09:00'))).toBe(sessions[1]);
  });
});
