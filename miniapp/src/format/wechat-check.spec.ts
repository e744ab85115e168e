import { describe, expect, it } from '@jest/globals';
import { problemMeaning, problemText } from './wechat-check';

const since = '2026-11-27T07:30:00.000Z';
const now = new Date('2026-11-27T08:00:00.000Z');

describe('where WeChat checks nothing', () => {
  it('staff read why, and since when', () => {
    expect(problemText({ kind: 'text', reason: 'quotaUsedUp', since }, now)).toBe(
      '文字：今天的检查次数用完了，明天零点恢复（11月27日 15:30 起）',
    );
    expect(problemText({ kind: 'image', reason: 'noVerdict', since: null })).toMatch(
      /^图片：.*请告诉系统管理员$/,
    );
  });

  it('they read what that means', () => {
    const problem = { kind: 'text', reason: 'notPermitted', since } as const;
    expect(problemMeaning([problem, { ...problem, kind: 'image' }])).toContain('文字和图片');
    expect(problemMeaning([{ ...problem, reason: 'off' }])).toContain('不经检查就会公开');
  });
});
