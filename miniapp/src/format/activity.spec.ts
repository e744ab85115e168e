import { describe, expect, it } from '@jest/globals';
import { ageText, shownAudienceText } from '@linge/shared/activity/audience-word';
import { narrowedText, placesTag, roleText, signUpText, whenText } from './activity';

/** Wednesday 2026-12-02, 15:30 in Shanghai. */
const now = new Date('2026-12-02T07:30:00.000Z');
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString();
const standing = { state: 'published', signUp: 'open', free: 4, waiting: 0, signUpFrom: null } as const;
const everybody = { grids: [], minAge: null, maxAge: null, invited: false };
const grid = (name: string) => ({ id: name, name });

describe('whether there is a place', () => {
  it('tells how many are left, and once there are none, how many wait', () => {
    expect(placesTag(standing)).toMatchObject({ tone: 'ok', text: '还有 4 个名额' });
    expect(placesTag({ ...standing, signUp: 'full', free: 0 }).text).toBe('已满，可以候补');
    expect(placesTag({ ...standing, signUp: 'full', free: 0, waiting: 12 }).text).toBe('已满，12 人候补');
  });

  it('tells when signing up begins, and that it is over', () => {
    const signUpFrom = at('2026-12-03', '09:00');
    expect(placesTag({ ...standing, signUp: 'notYet', signUpFrom }, now).text).toBe('明天 9:00 开始报名');
    expect(placesTag({ ...standing, signUp: 'closed' }).text).toBe('报名结束');
  });

  it('says first of all that it does not take place', () => {
    expect(placesTag({ ...standing, state: 'cancelled' }).text).toBe('已取消');
    expect(placesTag({ ...standing, state: 'finished' }).text).toBe('已结束');
  });

  it('tells it for each role', () => {
    expect(roleText({ name: '登记', places: 2, free: 1 })).toBe('登记：还有 1 个（共\u00a02\u00a0个）');
    expect(roleText({ name: '引导', places: 4, free: 0 })).toBe('引导：已满（共\u00a04\u00a0个）');
    expect(roleText({ name: '引导', places: 4, free: null })).toBe('引导：4 个');
  });
});

describe('who may join', () => {
  it('names the grids and the age, and nothing in a list where everybody may', () => {
    expect(shownAudienceText(everybody)).toBe('全社区居民');
    expect(narrowedText(everybody)).toBeNull();
    const some = { ...everybody, grids: [grid('第3网格'), grid('第9网格')], minAge: 14 };
    expect(narrowedText(some)).toBe('第3网格、第9网格的居民，14 岁以上');
    expect(shownAudienceText({ ...everybody, invited: true })).toBe('全社区居民，由社区邀请的人');
  });

  it('says an age as people do', () => {
    expect(ageText({ minAge: 6, maxAge: 15 })).toBe('6 到 15 岁');
    expect(ageText({ minAge: null, maxAge: 12 })).toBe('12 岁以下');
    expect(ageText({ minAge: null, maxAge: null })).toBeNull();
  });
});

describe('when', () => {
  const session = { startsAt: at('2026-12-05', '09:00'), endsAt: at('2026-12-05', '11:00') };

  it('tells of a series how often it is', () => {
    expect(whenText({ session, sessionCount: 1 }, now)).toBe('周六（12月5日）9:00–11:00');
    expect(whenText({ session, sessionCount: 12 }, now)).toBe('周六（12月5日）9:00–11:00，共 12 次');
  });

  it('tells from when one can sign up only as long as that lies ahead', () => {
    const signUpUntil = at('2026-12-04', '18:00');
    const told = { signUpFrom: at('2026-12-03', '09:00'), signUpUntil };
    expect(signUpText(told, now)).toBe('明天 9:00 开始，周五（12月4日）18:00 截止');
    expect(signUpText({ ...told, signUpFrom: at('2026-12-01', '09:00') }, now)).toBe(
      '周五（12月4日）18:00 截止',
    );
  });
});
