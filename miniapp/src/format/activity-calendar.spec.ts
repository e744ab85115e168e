import { describe, expect, it } from '@jest/globals';
import type { CalendarActivity } from '@linge/shared/activity/activity-calendar.schema';
import type { CalendarCell } from '../services/activity-calendar.policy';
import { cellLabel, cellTitle, sittingTag, sittingText } from './activity-calendar';

/** Wednesday 2026-12-02 in Shanghai. */
const now = new Date('2026-12-02T07:30:00.000Z');
const session = { startsAt: '2026-12-05T11:00:00.000Z', endsAt: '2026-12-05T13:00:00.000Z' };
const activity = (more: object = {}) =>
  ({
    kind: 'culture',
    sessionCount: 1,
    state: 'published',
    signUp: 'open',
    free: 4,
    ...more,
  }) as CalendarActivity;
const sitting = (more?: object) => ({ activity: activity(more), session });
const cell: CalendarCell = {
  ...{ day: '2026-12-05', date: 5, name: '', working: false, today: false, sittings: [], mine: false },
};

describe('a day of the calendar', () => {
  it('is said whole: which day, what it is, what is on, and whether I come', () => {
    expect(cellLabel(cell, now)).toBe('12月5日 周六，没有活动');
    const busy = { ...cell, today: true, mine: true, sittings: [sitting(), sitting({ kind: 'health' })] };
    expect(cellLabel(busy, now)).toBe('12月5日 周六，今天，2 场活动：文化活动、健康，已报名');
    const holiday = { ...cell, day: '2026-10-01', name: '国庆节' };
    expect(cellLabel(holiday, now)).toBe('10月1日 周四，国庆节，休息，没有活动');
    expect(cellTitle(holiday, now)).toBe('10月1日 周四 · 国庆节');
  });

  it('tells of what is on when it is, and whether there is a place or I have one', () => {
    expect(sittingText(sitting(), now)).toBe('19:00–21:00');
    expect(sittingText(sitting({ sessionCount: 12 }), now)).toBe('19:00–21:00，共 12 次');
    expect(sittingTag(sitting(), undefined, now).text).toBe('还有 4 个名额');
    expect(sittingTag(sitting(), { state: 'waiting', position: 2 }, now).text).toBe('候补第 2 位');
  });
});
