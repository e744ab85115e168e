import { describe, expect, it } from '@jest/globals';
import { maxActivityTitle } from '@linge/shared/activity/activity.schema';
import { signUpNewsTypes } from './activity.announcement.js';
import { activityMessage, reminderMessage, signUpMessage, type SignUpTold } from './activity.wording.js';

const startsAt = new Date('2026-12-05T15:00:00+08:00');
const told: SignUpTold = {
  ...{ title: '河边清洁', place: '西河桥头', startsAt, name: '李桂芳', roleName: '登记', position: null },
  offerUntil: new Date('2026-12-03T09:30:00+08:00'),
};

describe('what people are told', () => {
  it('says who, what, when and where', () => {
    expect(signUpMessage('SignedUp', told)).toEqual({
      kind: 'activitySignedUp',
      title: '“河边清洁”报名成功',
      body: '李桂芳已报名“登记”。12月5日 15:00，西河桥头。来不了请提前取消，把名额让给候补的人。',
    });
    expect(signUpMessage('SignedUp', { ...told, roleName: null, position: 7 }).body).toBe(
      '李桂芳排在候补第 7 位，有空位会通知您确认。12月5日 15:00，西河桥头。',
    );
    expect(signUpMessage('PlaceOffered', told).body).toBe(
      '李桂芳候补的“登记”有空位了。请在 12月3日 09:30 前确认，过时会问下一位。',
    );
  });

  it('names today and tomorrow in a reminder', () => {
    const about = { ...told, toBring: '手套' };
    const day = reminderMessage('day', about, new Date('2026-12-04T15:00:00+08:00'));
    expect(day.title).toBe('“河边清洁”明天 15:00开始');
    expect(day.body).toBe('地点：西河桥头。请带：手套。来不了请打开取消，把名额让给候补的人。');
    const hour = reminderMessage('hour', { ...about, toBring: null }, new Date('2026-12-05T14:00:00+08:00'));
    expect([hour.title, hour.body]).toEqual(['“河边清洁”今天 15:00开始', '地点：西河桥头。']);
  });

  it('fits the inbox with the longest words', () => {
    const long = {
      ...told,
      title: '长'.repeat(maxActivityTitle),
      place: '远'.repeat(60),
      name: '名'.repeat(50),
    };
    const messages = [
      ...signUpNewsTypes.map((type) => signUpMessage(type, { ...long, roleName: '岗'.repeat(20) })),
      activityMessage('Changed', long),
      activityMessage('Cancelled', long),
      reminderMessage('day', { ...long, toBring: '物'.repeat(200) }, startsAt),
    ];
    for (const { title, body } of messages) {
      expect(title.length).toBeLessThanOrEqual(100);
      expect(body.length).toBeLessThanOrEqual(500);
    }
  });
});
