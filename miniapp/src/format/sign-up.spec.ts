import { describe, expect, it } from '@jest/globals';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { overlapText, signedUpText, signUpHint, signUpTag } from './sign-up';

/** Wednesday 2026-12-02, 15:30 in Shanghai. */
const now = new Date('2026-12-02T07:30:00.000Z');
const role = { id: 'r1', name: '引导' };
const signUp: OwnSignUp = {
  id: 's1',
  activityId: 'a1',
  residentId: 'p1',
  name: '陈秀芝',
  self: true,
  state: 'waiting',
  wanted: [role],
  role: null,
  position: 3,
  offerUntil: null,
  createdAt: '2026-12-01T07:30:00.000Z',
  guardianConsent: false,
  changedSince: false,
  version: 1,
  availableActions: ['leave'],
};

describe('how it stands with a sign-up', () => {
  it('tells the place in the line, and how many stand before', () => {
    expect(signUpTag(signUp).text).toBe('候补第 3 位');
    expect(signUpHint(signUp, now)).toBe('前面还有 2 人，有人退出就按顺序问（引导）');
    expect(signUpHint({ ...signUp, position: 1 }, now)).toBe('有人退出，第一个问您（引导）');
  });

  it('tells until when an offer is to be answered, and how long that is', () => {
    const offered = { ...signUp, state: 'offered', position: null, role } as const;
    const offerUntil = '2026-12-02T12:50:00.000Z';
    expect(signUpTag(offered).tone).toBe('accent');
    expect(signUpHint({ ...offered, offerUntil }, now)).toBe(
      '有人退出，轮到您了（引导），请在今天 20:50 前答复，还剩 5 小时 20 分钟',
    );
  });

  it('says who is signed up, where that is not oneself', () => {
    expect(signedUpText({ ...signUp, state: 'in', role })).toBe('报名成功');
    expect(signedUpText({ ...signUp, self: false, name: '陈小宝' })).toBe('陈小宝排上了，候补第 3 位');
  });

  it('names what lies at the same time', () => {
    const session = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z' };
    expect(overlapText({ activityId: 'a2', title: '健康义诊日', session }, now)).toBe(
      '同一时间还报了“健康义诊日”：周六（12月5日）9:00–11:00',
    );
  });
});
