import { describe, expect, it } from '@jest/globals';
import { comingDayText, comingText, leftText, restOfWeek, spanText, weekdayOf } from './span';

/** Wednesday 2026-12-02, 15:30 in Shanghai. */
const now = new Date('2026-12-02T07:30:00.000Z');
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString();

describe('when something is', () => {
  it('says today and tomorrow, and the hours without zeros', () => {
    expect(spanText(at('2026-12-02', '19:00'), at('2026-12-02', '20:30'), now)).toBe('今天 19:00–20:30');
    expect(spanText(at('2026-12-03', '09:00'), at('2026-12-03', '11:00'), now)).toBe('明天 9:00–11:00');
  });

  it('names the weekday with its date within a week, and the date first further away', () => {
    expect(spanText(at('2026-12-05', '09:00'), at('2026-12-05', '11:00'), now)).toBe(
      '周六（12月5日）9:00–11:00',
    );
    expect(comingDayText('2026-12-08', now)).toBe('周二（12月8日）');
    expect(comingDayText('2026-12-09', now)).toBe('12月9日 周三');
    expect(comingDayText('2027-01-01', now)).toBe('2027年1月1日 周五');
  });

  it('tells the date of what is past', () => {
    expect(comingDayText('2026-12-01', now)).toBe('昨天');
    expect(comingDayText('2026-11-28', now)).toBe('11月28日 周六');
  });

  it('tells both days where it goes over midnight', () => {
    expect(spanText(at('2026-12-02', '22:00'), at('2026-12-03', '01:00'), now)).toBe(
      '今天 22:00 到 明天 1:00',
    );
  });

  it('reads days by the calendar of Shanghai', () => {
    expect(comingText('2026-12-02T16:30:00.000Z', now)).toBe('明天 0:30');
    expect(weekdayOf('2026-12-06')).toBe('周日');
  });
});

describe('how long there is to answer', () => {
  it('tells the two largest parts, and nothing once it is over', () => {
    expect(leftText('2026-12-03T10:30:00.000Z', now)).toBe('还剩 1 天 3 小时');
    expect(leftText('2026-12-02T12:50:00.000Z', now)).toBe('还剩 5 小时 20 分钟');
    expect(leftText('2026-12-02T09:30:00.000Z', now)).toBe('还剩 2 小时');
    expect(leftText('2026-12-02T07:42:00.000Z', now)).toBe('还剩 12 分钟');
    expect(leftText('2026-12-02T07:30:20.000Z', now)).toBe('不到 1 分钟');
    expect(leftText('2026-12-02T07:30:00.000Z', now)).toBeNull();
  });
});

describe('this week', () => {
  it('goes on to Sunday, also on a Sunday', () => {
    expect(restOfWeek(now)).toEqual({ from: '2026-12-02', to: '2026-12-06' });
    expect(restOfWeek(new Date('2026-12-06T03:00:00.000Z'))).toEqual({
      from: '2026-12-06',
      to: '2026-12-06',
    });
    expect(restOfWeek(new Date('2026-12-06T16:30:00.000Z'))).toEqual({
      from: '2026-12-07',
      to: '2026-12-13',
    });
  });
});
