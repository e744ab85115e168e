import { describe, expect, it } from '@jest/globals';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { timeLeft, type Due } from './complaint-deadline.js';

const at = (text: string) => new Date(`${text}+08:00`);
const now = at('2026-11-24T10:00');
const due: Due = {
  ...{ state: 'dispatched', urgent: false, acceptDueAt: null, clockStoppedAt: null },
  deadlineAt: at('2026-11-27T00:00'),
};
const left = (more: Partial<Due> = {}, when = now) =>
  timeLeft({ ...due, ...more }, when, isPublishedWorkingDay);

describe('the time left in a message', () => {
  it('is so many working days, and until which day', () => {
    expect(left()).toBe('还剩 2 个工作日，11月26日内办结');
    const acceptDueAt = at('2026-11-26T00:00');
    expect(left({ state: 'submitted', acceptDueAt, deadlineAt: acceptDueAt })).toBe(
      '还剩 1 个工作日，11月25日内受理',
    );
  });

  it('names the day alone on that day, as the message may be read on another', () => {
    expect(left({}, at('2026-11-26T09:00'))).toBe('11月26日内办结');
  });

  it('goes by the clock where it is urgent', () => {
    const acceptDueAt = at('2026-11-24T11:20');
    expect(left({ state: 'submitted', urgent: 1, acceptDueAt, deadlineAt: acceptDueAt })).toBe(
      '还剩 1 小时 20 分受理',
    );
  });

  it('is not told where the clock stands still, ran out, or nothing is due', () => {
    expect(left({ state: 'suspended', clockStoppedAt: now })).toBeNull();
    expect(left({}, at('2026-11-27T00:00'))).toBeNull();
    expect(left({ state: 'resolved' })).toBeNull();
  });
});
