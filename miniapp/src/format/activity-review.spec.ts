import { describe, expect, it } from '@jest/globals';
import { personTag, reviewTag, shownName, sumLines } from './activity-review';

describe('a review, in words', () => {
  it('says first what keeps its words back', () => {
    expect(reviewTag({ state: 'published', check: 'waiting' }).text).toBe('文字审核中');
    expect(reviewTag({ state: 'published' }).text).toBe('已公开');
    expect(reviewTag({ state: 'none' }).text).toBe('还没写');
  });

  it('says who has to be asked on the spot', () => {
    expect(personTag({ state: 'asked', onTheSpot: true }).text).toBe('没有账号，请当面问');
    expect(personTag({ state: 'asked', onTheSpot: false }).text).toBe('等答复');
    expect(personTag({ state: 'noted', onTheSpot: true }).text).toBe('当面同意');
  });

  it('tells the age of children', () => {
    expect(shownName({ name: '李小明', age: 8 })).toBe('李小明（8 岁）');
    expect(shownName({ name: '李桂芳', age: null })).toBe('李桂芳');
  });
});

describe('what those said who took part', () => {
  it('is a line for each question', () => {
    const sums = {
      activity: { good: 8, fair: 1, poor: 0 },
      organisation: { good: 7, fair: 2, poor: 0 },
      again: { yes: 6, maybe: 3, no: 0 },
    };
    expect(sumLines(sums)).toEqual([
      { name: '活动', text: '满意 8，一般 1，不满意 0' },
      { name: '组织', text: '很周到 7，还行 2，不周到 0' },
      { name: '还想参加', text: '想 6，看情况 3，不想 0' },
    ]);
  });
});
