import { describe, expect, it } from '@jest/globals';
import { dayText, momentText, timeText } from './day';

/** 2026-11-22 15:30 in Shanghai. */
const now = new Date('2026-11-22T07:30:00.000Z');

describe('times as people say them', () => {
  it('tells minutes while something is fresh', () => {
    expect(timeText('2026-11-22T07:29:30.000Z', now)).toBe('刚刚');
    expect(timeText('2026-11-22T07:22:00.000Z', now)).toBe('8 分钟前');
  });

  it('says today, yesterday and tomorrow with the clock of Shanghai', () => {
    expect(timeText('2026-11-22T00:05:00.000Z', now)).toBe('今天 08:05');
    expect(timeText('2026-11-21T15:59:00.000Z', now)).toBe('昨天 23:59');
    expect(timeText('2026-11-22T16:00:00.000Z', now)).toBe('明天 00:00');
  });

  it('counts days by the calendar of Shanghai, not by 24 hours nor by UTC', () => {
    const justAfterMidnight = new Date('2026-11-21T16:10:00.000Z');
    expect(timeText('2026-11-21T14:50:00.000Z', justAfterMidnight)).toBe('昨天 22:50');
  });

  it('names the date further away, and the year when it is another', () => {
    expect(timeText('2026-11-03T01:00:00.000Z', now)).toBe('11月3日');
    expect(timeText('2025-12-31T15:59:00.000Z', now)).toBe('2025年12月31日');
    expect(timeText('2025-12-31T16:00:00.000Z', now)).toBe('1月1日');
  });

  it('adds the clock to a date on a timeline', () => {
    expect(momentText('2026-11-03T01:00:00.000Z', now)).toBe('11月3日 09:00');
    expect(momentText('2026-11-22T00:05:00.000Z', now)).toBe('今天 08:05');
  });

  it('reads a calendar day without shifting it', () => {
    expect(dayText('2026-01-01', now)).toBe('1月1日');
    expect(dayText('2025-11-22', now)).toBe('2025年11月22日');
  });
});
