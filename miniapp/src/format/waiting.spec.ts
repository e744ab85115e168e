import { describe, expect, it } from '@jest/globals';
import { durationText } from './waiting';

const now = new Date('2026-11-22T08:00:00.000Z');

describe('how long a resident has been waiting', () => {
  it.each([
    ['2026-11-22T08:00:30.000Z', '1 分钟'],
    ['2026-11-22T07:59:40.000Z', '1 分钟'],
    ['2026-11-22T07:20:00.000Z', '40 分钟'],
    ['2026-11-22T05:10:00.000Z', '2 小时'],
    ['2026-11-21T07:59:00.000Z', '1 天'],
    ['2026-10-22T08:00:00.000Z', '31 天'],
  ])('since %s: %s', (since, words) => {
    expect(durationText(since, now)).toBe(words);
  });
});
