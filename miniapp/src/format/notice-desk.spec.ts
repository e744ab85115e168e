import { describe, expect, it } from '@jest/globals';
import type { NoticeProgress } from '@linge/shared/notice/notice-desk.schema';
import { authorText, progressShare, progressText, reachText } from './notice-desk';

const under: NoticeProgress = {
  ...{ kind: 'published', phase: 'delivering', total: 7159, done: 1200, recipients: 3000, delivered: 1500 },
  ...{ startedAt: '2026-11-27T02:00:00.000Z', finishedAt: null },
};

describe('how far a notice is', () => {
  it('is told in households while it goes out, and in inboxes once it did', () => {
    expect(progressText(under)).toBe('通知正在发送：已发 1,200 户，共 7,159 户');
    expect(progressText({ ...under, phase: 'done' })).toBe('通知已送进 1,500 人的“消息”');
  });

  it('is told in people for what those hear who have it', () => {
    const corrected = { ...under, kind: 'corrected' } as const;
    expect(progressText(corrected)).toBe('更正正在发送：已发 1,200 人，共 7,159 人');
  });

  it('is a share of all there are, and none before they are counted', () => {
    expect(progressShare({ ...under, total: 4800 })).toBe(0.25);
    expect(progressShare({ ...under, phase: 'counting', total: null })).toBe(0);
    expect(progressShare({ ...under, phase: 'done' })).toBe(1);
  });
});

describe('the households of a notice in a list', () => {
  const state = 'published' as const;
  it('are all reached only where nobody was tried in vain', () => {
    const of = (toReach: number, notReachable: number) =>
      reachText({ state, households: 345, toReach, notReachable, counting: false });
    expect(of(0, 0)).toBe('345 户都通知到了');
    expect(of(0, 3)).toBe('3 户联系不上（共 345 户）');
    expect(of(42, 0)).toBe('还有 42 户没通知到（共 345 户）');
    expect(of(42, 3)).toBe('还有 42 户没通知到，3 户联系不上（共 345 户）');
  });

  it('are not told before it went out, nor of what was withdrawn', () => {
    const none = { households: null, toReach: null, notReachable: null, counting: false };
    expect(reachText({ state: 'draft', ...none })).toBeNull();
    expect(reachText({ ...none, state: 'withdrawn', households: 3, toReach: 1 })).toBeNull();
  });

  it('are counted while it goes out, and may be none', () => {
    const none = { state, households: 0, toReach: 0, notReachable: 0 };
    expect(reachText({ ...none, counting: true })).toBe('正在统计住户');
    expect(reachText({ ...none, counting: false })).toBe('没有住户要通知');
  });
});

describe('who wrote a notice', () => {
  it.each([
    ['西河社区 第9网格', '第9网格 网格员 罗志成', '西河社区 第9网格 网格员 罗志成'],
    ['西河社区', '社区管理员 王芳', '西河社区，社区管理员 王芳'],
    ['西河社区 第9网格', '我', '西河社区 第9网格，我'],
  ])('of %s, %s, is told with the place once', (issuerName, authorName, text) => {
    expect(authorText({ issuerName, authorName })).toBe(text);
  });
});
