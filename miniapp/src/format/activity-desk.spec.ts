import { describe, expect, it } from '@jest/globals';
import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import { deskHint, listedFacts, listedRoleText, takenText } from './activity-desk';

/** Wednesday 2026-12-02, 15:30 in Shanghai. */
const now = new Date('2026-12-02T07:30:00.000Z');
const listed: ListedSignUp = {
  id: 's1',
  ticket: 1,
  name: '陈小宝',
  gridName: '第9网格',
  age: 9,
  state: 'in',
  role: { id: 'r1', name: '学生' },
  wanted: [{ id: 'r1', name: '学生' }],
  offerUntil: null,
  walkIn: false,
  guardianConsent: true,
  createdAt: '2026-12-01T01:00:00.000Z',
  version: 1,
  canRemove: true,
};

describe('what an organiser sees', () => {
  it('counts who has a place, and tells of the line only where there is one', () => {
    const counts = { places: 20, taken: 12, offered: 0, waiting: 0 };
    expect(takenText(counts)).toBe('12 人报上，共 20 个名额');
    expect(takenText({ ...counts, offered: 1, waiting: 3 })).toBe(
      '12 人报上，共 20 个名额；候补 3 人，1 人等答复',
    );
  });

  it('says what residents see while words are looked at', () => {
    expect(deskHint({ state: 'published' })).toBeNull();
    expect(deskHint({ state: 'published', check: 'waiting' })).toMatch(/居民看到的是原来的内容/);
    expect(deskHint({ state: 'waitsForCheck', check: 'waiting' })).toMatch(/自动发布/);
    expect(deskHint({ state: 'draft' })).toBe('还没有发布，居民看不到');
  });

  it('tells of a child how old it is and that a guardian agreed', () => {
    expect(listedFacts(listed)).toEqual(['第9网格', '9 岁，监护人同意']);
    const waits = { ...listed, role: null, wanted: [...listed.wanted, { id: 'r2', name: '助教' }] };
    expect(listedRoleText(waits)).toBe('学生或助教');
  });

  it('tells until when somebody has to answer, and who just came', () => {
    const bare = { ...listed, gridName: null, age: null };
    expect(listedFacts({ ...bare, offerUntil: '2026-12-02T12:50:00.000Z' }, now)).toEqual([
      '今天 20:50 前答复',
    ]);
    expect(listedFacts({ ...bare, walkIn: true })).toEqual(['现场来的']);
  });
});
