import { describe, expect, it } from '@jest/globals';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityStarts } from '@linge/shared/activity/activity-start';
import {
  activityBody,
  draftOf,
  fromStart,
  isSameAs,
  likeLastTime,
  newActivity,
  sessionsOf,
} from './activity-draft.policy';
import type { ActivityDraft } from './activity-draft.type';

let made = 0;
const makeId = () => `id-${++made}`;
const session = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z' };
const organiser = { kind: 'grid', id: 'g9', communityId: 'c1', name: '西河社区 第9网格' } as const;

const desk: ActivityDesk = {
  id: 'a1',
  communityId: 'c1',
  kind: 'volunteer',
  state: 'published',
  title: '河边清洁',
  place: '西河桥',
  organiser,
  session,
  sessionCount: 1,
  places: 22,
  taken: 5,
  offered: 0,
  waiting: 0,
  createdAt: '2026-12-01T01:00:00.000Z',
  updatedAt: '2026-12-01T01:00:00.000Z',
  version: 4,
  authorName: '第9网格 网格员 罗志成',
  mine: true,
  text: '一起清理河边。',
  toBring: '水杯',
  unit: null,
  sessions: [session],
  roles: [{ id: 'r1', name: '清洁', places: 22, free: 17, taken: 5, offered: 0 }],
  audience: { grids: [{ id: 'g9', name: '第9网格' }], labels: [], minAge: 14, maxAge: null },
  signUpFrom: null,
  signUpUntil: '2026-12-04T10:00:00.000Z',
  cancelUntil: null,
  offerHours: 6,
  insurance: 'provided',
  needsGuardianConsent: true,
  pictures: [],
  publishedAt: '2026-12-01T02:00:00.000Z',
  changedAt: null,
  cancelledReason: null,
  timeline: [],
  availableActions: ['change', 'cancel'],
};

describe('an activity that is written', () => {
  it('is sent as it was read, where nothing was changed', () => {
    expect(activityBody(draftOf(desk))).toEqual({
      kind: 'volunteer',
      title: '河边清洁',
      text: '一起清理河边。',
      place: '西河桥',
      toBring: '水杯',
      unitId: null,
      sessions: [session],
      roles: [{ id: 'r1', name: '清洁', places: 22 }],
      audience: { gridIds: ['g9'], labels: [], minAge: 14, maxAge: null },
      signUpFrom: null,
      signUpUntil: '2026-12-04T10:00:00.000Z',
      cancelUntil: null,
      offerHours: 6,
      insurance: 'provided',
      needsGuardianConsent: true,
      pictureIds: [],
    });
    expect(isSameAs(draftOf(desk), desk)).toBe(true);
    expect(isSameAs({ ...draftOf(desk), place: '社区活动室' }, desk)).toBe(false);
  });

  it('has its time once day and hours are told', () => {
    const draft: ActivityDraft = { ...newActivity(makeId), day: '20261205', startTime: '9点', endTime: '' };
    expect(sessionsOf(draft)).toEqual([]);
    expect(sessionsOf({ ...draft, endTime: '11:00' })).toEqual([session]);
  });

  it('keeps the sessions of a series as they were planned', () => {
    const later = { startsAt: '2026-12-06T01:00:00.000Z', endsAt: '2026-12-06T03:00:00.000Z' };
    const series = draftOf({ ...desk, sessions: [session, later], sessionCount: 2 });
    expect(series.repeats).toBe(true);
    expect(sessionsOf(series)).toEqual([session, later]);
  });
});

describe('what it begins with', () => {
  it('is last time, without its days and under ids of its own', () => {
    const again = likeLastTime(desk, makeId);
    expect(again).toMatchObject({ version: null, published: false, day: '', title: '河边清洁' });
    expect(again.id).not.toBe('a1');
    expect(again.roles).toMatchObject([{ name: '清洁', places: '22' }]);
    expect(again.roles[0]?.id).not.toBe('r1');
    expect(again.signUpUntil.own).toBe(false);
  });

  it('is a template, whose roles get ids of their own', () => {
    for (const start of activityStarts) {
      const draft = { ...newActivity(makeId), ...fromStart(start, makeId) };
      expect(new Set(draft.roles.map(({ id }) => id)).size).toBe(start.roles.length);
      expect(draft.repeats).toBe(start.weekdays !== null);
      expect(activityBody(draft)).toMatchObject({ kind: start.kind, title: start.title });
    }
  });
});
