import { describe, expect, it } from '@jest/globals';
import { actionOf, dueAtOf, nextMorning, type TimedNotice } from './notice-due.js';

const publishedAt = new Date('2026-11-27T06:30:00Z');
const notice: TimedNotice = {
  ...{ state: 'published', validFrom: null, validUntil: null, publishedAt, lastRemindedAt: null },
  remindsDaily: false,
};

describe('when the clock has to do with a notice', () => {
  it('is never, unless it ends or reminds', () => {
    expect(dueAtOf(notice)).toBeNull();
    expect(dueAtOf({ ...notice, state: 'draft', validFrom: publishedAt })).toBeNull();
  });

  it('is its time to go out, and its end', () => {
    expect(dueAtOf({ ...notice, state: 'scheduled', validFrom: publishedAt })).toBe(publishedAt);
    const validUntil = new Date('2026-12-01T00:00:00Z');
    expect(dueAtOf({ ...notice, validUntil })).toEqual(validUntil);
  });

  it('is each morning of a week where it reminds, but not the first day, and not the day it was reminded of', () => {
    const reminding = { ...notice, remindsDaily: true };
    expect(dueAtOf(reminding)).toEqual(new Date('2026-11-28T02:00:00Z'));
    const lastRemindedAt = new Date('2026-11-28T09:00:00Z');
    expect(dueAtOf({ ...reminding, lastRemindedAt })).toEqual(new Date('2026-11-29T02:00:00Z'));
    expect(dueAtOf({ ...reminding, lastRemindedAt: new Date('2026-12-05T02:00:00Z') })).toBeNull();
  });

  it('counts days as they are in Shanghai', () => {
    expect(nextMorning(new Date('2026-11-27T17:00:00Z'))).toEqual(new Date('2026-11-29T02:00:00Z'));
  });
});

describe('what the clock does with a notice', () => {
  const now = publishedAt;
  const due = { ...notice, dueAt: now };
  const later = new Date('2026-11-28T06:30:00Z');

  it('is nothing before it is due, however old the list is that it was on', () => {
    expect(actionOf({ ...due, dueAt: later, state: 'scheduled', validFrom: later }, now)).toBeUndefined();
    expect(actionOf({ ...due, dueAt: null }, now)).toBeUndefined();
    expect(actionOf({ ...due, state: 'withdrawn' }, now)).toBeUndefined();
  });

  it('is to publish it, or to end it where its end is past', () => {
    expect(actionOf({ ...due, state: 'scheduled', validFrom: now }, now)).toBe('publish');
    expect(actionOf({ ...due, state: 'scheduled', validUntil: now }, now)).toBe('expire');
    expect(actionOf({ ...due, validUntil: now }, now)).toBe('expire');
  });

  it('is to remind of it only where it is set so, from the next morning on', () => {
    expect(actionOf(due, now)).toBeUndefined();
    expect(actionOf({ ...due, remindsDaily: true }, now)).toBeUndefined();
    expect(actionOf({ ...due, remindsDaily: true }, later)).toBe('remind');
  });
});
