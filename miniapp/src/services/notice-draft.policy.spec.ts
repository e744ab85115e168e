import { describe, expect, it } from '@jest/globals';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import {
  audienceProblems,
  contentProblems,
  draftBody,
  draftOf,
  emptyAudience,
  goesToApproval,
  isBegun,
  isSameAs,
  newNotice,
  settingProblems,
  withPlace,
  type NoticeDraft,
} from './notice-draft.policy';

const now = new Date('2026-11-27T02:00:00Z');
const grid = { kind: 'grid', id: 'g3', name: '第3网格' } as const;
const community = { kind: 'community', id: 'c1', name: '西河社区' } as const;
const written: NoticeDraft = {
  ...newNotice('n1'),
  title: '停水通知',
  text: '周四停水',
  sender: { level: 'grid', communityId: 'c1', name: '西河社区 第3网格' },
  audience: { ...emptyAudience, places: [grid], labels: ['livesAlone'], traits: ['aged70'] },
};

describe('what is missing before a notice goes out', () => {
  it('is a title, a text, and whom it is for', () => {
    const empty = newNotice('n1');
    expect(Object.keys(contentProblems(empty, now))).toEqual(['title', 'text']);
    expect(Object.keys(audienceProblems(empty))).toEqual(['sender', 'places']);
    expect(contentProblems(written, now)).toEqual({});
    expect(audienceProblems(written)).toEqual({});
  });

  it('is an end in the future, and a beginning before it', () => {
    const over = { ...written, ends: true, untilDay: '20261126', untilTime: '18:00' };
    expect(contentProblems(over, now)).toEqual({ validUntil: '有效期要在现在以后' });
    const late = { ...over, untilDay: '20261201', timed: true, fromDay: '20261202', fromTime: '09:00' };
    expect(settingProblems(late, now)).toEqual({ validFrom: '定时要在有效期以前' });
    expect(settingProblems({ ...late, fromDay: '20261126' }, now)).toEqual({
      validFrom: '定时要在现在以后',
    });
    expect(settingProblems({ ...late, fromDay: '20261130' }, now)).toEqual({});
  });
});

describe('the places of a notice', () => {
  it('are not told twice: what lies inside of a place goes when the whole is chosen', () => {
    const parts = { ...emptyAudience, places: [{ ...grid, id: 'g4' }, grid] };
    expect(withPlace(parts, community, ['g3', 'g4']).places).toEqual([community]);
  });

  it('go with a second tap', () => {
    expect(withPlace({ ...emptyAudience, places: [grid] }, grid, []).places).toEqual([]);
  });
});

describe('a draft', () => {
  const body = draftBody(written);
  const desk = {
    ...body,
    id: 'n1',
    version: 3,
    level: 'grid',
    communityId: 'c1',
    issuerName: '西河社区 第3网格',
    pictures: [],
    attachments: [],
    audience: { ...written.audience, labels: [{ code: 'livesAlone', name: '独居' }] },
  } as unknown as NoticeDesk;

  it('is gone on with as the server keeps it', () => {
    expect(draftBody(draftOf(desk, ''))).toEqual(body);
    expect(draftOf(desk, '').version).toBe(3);
  });

  it('is known again when the answer to its saving was lost, and not when something else was saved', () => {
    expect(isSameAs(written, desk)).toBe(true);
    expect(isSameAs({ ...written, text: '周五停水' }, desk)).toBe(false);
  });

  it('is kept once something is written', () => {
    expect(isBegun(newNotice('n1'))).toBe(false);
    expect(isBegun(written)).toBe(true);
  });

  it('goes to a second pair of eyes when it is urgent and for a whole community', () => {
    const all = { ...written, audience: { ...emptyAudience, places: [community] } };
    expect(goesToApproval(all)).toBe(false);
    expect(goesToApproval({ ...all, importance: 'urgent' })).toBe(true);
    const attachments = [{ fileId: 'id', name: '办事指南.pdf', bytes: 1, key: null, sent: true }];
    expect(goesToApproval({ ...all, attachments })).toBe(true);
    expect(goesToApproval({ ...written, attachments })).toBe(false);
    expect(goesToApproval({ ...written, importance: 'urgent' })).toBe(false);
  });

  it('goes there as well when the places that were ticked one by one are all of a community', () => {
    expect(goesToApproval({ ...written, importance: 'urgent' }, true)).toBe(true);
    expect(goesToApproval(written, true)).toBe(false);
  });
});
