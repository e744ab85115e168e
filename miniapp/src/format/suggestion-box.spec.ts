import { describe, expect, it } from '@jest/globals';
import {
  boxTags,
  lastOpenedText,
  morningText,
  nearDayText,
  openingTag,
  scheduleText,
} from './suggestion-box';

/** Thursday, early in the morning in Shanghai. */
const now = new Date('2026-11-25T22:30:00.000Z');
const box = { retired: false, missedOn: null, nextOpeningOn: '2026-12-02', waitingSlips: 0 };

describe('a suggestion box', () => {
  it('says what has to be done, the worst first', () => {
    expect(boxTags(box, now)).toEqual([]);
    const bad = { ...box, missedOn: '2026-11-19', nextOpeningOn: '2026-11-26', waitingSlips: 2 };
    expect(boxTags(bad, now).map(({ text }) => text)).toEqual(['11月19日漏开', '今天开箱', '2 张没处理']);
  });

  it('that was taken down has no more mornings, but its slips still wait', () => {
    const gone = { ...box, retired: true, missedOn: '2026-11-19', nextOpeningOn: '2026-11-26', weekday: 4 };
    expect(boxTags(gone, now).map(({ text }) => text)).toEqual(['已撤下']);
    const left = boxTags({ ...gone, waitingSlips: 2 }, now);
    expect(left.map(({ text }) => text)).toEqual(['已撤下', '2 张没处理']);
    expect(scheduleText(gone, now)).toBe('已撤下，不再开箱');
    expect(scheduleText({ ...gone, retired: false }, now)).toBe('每周四上午，下次 今天');
  });

  it('tells days as people do, by the calendar of Shanghai', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((day) => nearDayText(day, now)),
    ).toEqual(['昨天', '今天', '明天', '11月28日']);
    expect(morningText({ weekday: 7 })).toBe('每周日上午');
    expect(lastOpenedText({ lastOpenedOn: null }, now)).toBe('还没有开过箱');
  });
});

describe('an opening', () => {
  const opening = { slipCount: 3, waitingSlips: 1, complete: false, late: false };

  it('says how far its slips have been dealt with', () => {
    expect(openingTag(opening)).toEqual({ tone: 'warn', text: '还有 1 张要处理' });
    expect(openingTag({ ...opening, late: true })).toEqual({ tone: 'accent', text: '过了当天还有 1 张' });
    expect(openingTag({ ...opening, waitingSlips: 0, complete: true }).text).toBe('已处理完');
    expect(openingTag({ slipCount: 0, waitingSlips: 0, complete: true, late: false }).text).toBe('空箱');
  });
});
