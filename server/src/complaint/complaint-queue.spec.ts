import { describe, expect, it } from '@jest/globals';
import { dueBetween } from './complaint-queue.policy.js';

describe('when something is due', () => {
  const now = new Date('2026-11-26T02:00:00Z');
  const between = (due: Parameters<typeof dueBetween>[0]) => dueBetween(due, now, '2026-11-26');

  it('is over, or lies between now and the end of a day in Shanghai', () => {
    expect(between('overdue')).toEqual({ dueUntil: now });
    expect(between('today')).toEqual({ dueAfter: now, dueUntil: new Date('2026-11-26T16:00:00Z') });
    expect(between('soon')).toEqual({ dueAfter: now, dueUntil: new Date('2026-11-28T16:00:00Z') });
  });
});
