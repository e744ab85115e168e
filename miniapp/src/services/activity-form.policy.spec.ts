import { describe, expect, it } from '@jest/globals';
import { newActivity } from './activity-draft.policy';
import type { ActivityDraft } from './activity-draft.type';
import { contentProblems, noteProblems, peopleProblems, planOf, timeProblems } from './activity-form.policy';

const now = new Date('2026-12-02T07:30:00.000Z');
let made = 0;
const empty = newActivity(() => `id-${++made}`);
const organiser = { kind: 'grid', id: 'g9', communityId: 'c1', name: '第9网格' } as const;
const timed: ActivityDraft = { ...empty, day: '20261205', startTime: '9:00', endTime: '11:00' };

describe('what is missing of an activity', () => {
  it('is told of each field', () => {
    expect(Object.keys(contentProblems(empty))).toEqual(['organiser', 'kind', 'title', 'text', 'place']);
    const full: ActivityDraft = { ...empty, organiser, kind: 'class', title: '课', text: '课', place: '室' };
    expect(contentProblems(full)).toEqual({});
  });

  it('is a time that lies ahead and ends after it begins', () => {
    expect(timeProblems(timed, now)).toEqual({});
    expect(timeProblems(empty, now)).toHaveProperty('sessions');
    expect(timeProblems({ ...timed, endTime: '8:00' }, now).sessions).toBe('结束要在开始以后');
    expect(timeProblems({ ...timed, day: '20261201' }, now).sessions).toBe('活动要在现在以后');
    expect(timeProblems({ ...timed, repeats: true }, now).sessions).toBe('请排出日期');
  });

  it('is a moment that was asked for and not told', () => {
    const cancelUntil = { own: true, day: '20261204', time: '' };
    expect(Object.keys(timeProblems({ ...timed, cancelUntil }, now))).toEqual(['cancelUntil']);
  });

  it('is a name and a number for each role', () => {
    expect(peopleProblems(empty).roles).toMatch(/名额/);
    const role = { id: 'r', name: '登记', places: '2' };
    expect(peopleProblems({ ...empty, roles: [role] })).toEqual({});
    expect(peopleProblems({ ...empty, roles: [role, { ...role, name: ' ' }] }).roles).toMatch(/名字/);
    expect(peopleProblems({ ...empty, roles: [role], minAge: '15', maxAge: '6' })).toHaveProperty('ages');
    expect(peopleProblems({ ...empty, roles: [role], offerHours: '100' })).toHaveProperty('offerHours');
  });

  it('is what is different, once people have signed up', () => {
    expect(noteProblems(empty)).toEqual({});
    expect(noteProblems({ ...empty, published: true })).toHaveProperty('note');
  });
});

describe('the plan of a series', () => {
  const series = { ...empty.series, weekdays: [3, 1], fromDay: '20260901', untilDay: '20270115' };
  const draft: ActivityDraft = { ...empty, organiser, series, startTime: '17点半', endTime: '19:00' };

  it('is asked for in order, with the days that are left out', () => {
    expect(planOf(draft)).toMatchObject({
      weekdays: [1, 3],
      startTime: '17:30',
      endTime: '19:00',
      leaveOut: [],
    });
    const breaks = { ...series, breakFrom: '20261001', breakUntil: '20261008' };
    expect(planOf({ ...draft, series: breaks })?.leaveOut).toEqual([
      { from: '2026-10-01', until: '2026-10-08' },
    ]);
  });

  it('is not asked for while something is missing or contradicts', () => {
    expect(planOf({ ...draft, series: { ...series, weekdays: [] } })).toBeNull();
    expect(planOf({ ...draft, endTime: '17:00' })).toBeNull();
    expect(planOf({ ...draft, organiser: null })).toBeNull();
    expect(planOf({ ...draft, series: { ...series, untilDay: '20260801' } })).toBeNull();
  });
});
