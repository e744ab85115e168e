import { describe, expect, it } from '@jest/globals';
import { handoverMessage, standInMessage } from './handover.wording.js';

const nowhere = { gridName: null, microGridName: null, unitName: null, teamName: null };
const worker = { ...nowhere, role: 'gridWorker', gridName: '第3网格' } as const;
const words = { leaverName: '王建国', day: '2026-12-01', today: '2026-11-24', posts: [worker] };

describe('what a successor is told', () => {
  it('names each post once, a team by its own name, and speaks of complaints only to who handles them', () => {
    const team = {
      ...nowhere,
      role: 'volunteerTeamLeader',
      gridName: '第3网格',
      teamName: '第3网格志愿队',
    } as const;
    expect(handoverMessage('HandoverPlanned', { ...words, posts: [worker, team] })).toEqual({
      title: '您从12月1日起接任王建国的工作',
      body: '您将担任第3网格网格员、第3网格志愿队队长。王建国没办完的诉求，从那天起转给您。',
    });
    expect(handoverMessage('HandoverPlanned', { ...words, posts: [team] }).body).toBe(
      '您将担任第3网格志愿队队长。',
    );
    expect(handoverMessage('HandoverCancelled', words)).toEqual({
      title: '原定12月1日接任王建国工作的安排已取消',
      body: '第3网格网格员仍由王建国担任，您不用接手。',
    });
  });

  it('says the year of another one, and stays short however much is handed over', () => {
    const long = { ...worker, role: 'microGridLeader', microGridName: '网'.repeat(40) } as const;
    const message = handoverMessage('HandoverPlanned', {
      ...{ leaverName: '名'.repeat(30), day: '2027-01-04', today: '2026-12-30' },
      posts: [...Array.from({ length: 99 }, () => long), worker],
    });
    expect(message.title).toContain('2027年1月4日');
    expect(message.title.length).toBeLessThanOrEqual(100);
    expect(message.body.length).toBeLessThanOrEqual(500);
    expect(message.body).toContain('等 100 个岗位');
  });
});

describe('what a stand-in is told', () => {
  const standIn = { ...worker, awayName: '王建国', today: '2026-11-24', validFrom: '2026-11-24' } as const;

  it('says for whom, as what, and the last day', () => {
    expect(standInMessage({ ...standIn, lastDay: '2026-11-30' })).toEqual({
      title: '您从11月24日起替王建国代班',
      body: '11月24日至11月30日，您代王建国担任第3网格网格员，职责和权限相同，到期自动结束。',
    });
    expect(standInMessage({ ...standIn, lastDay: '2026-11-24' }).body).toMatch(/^11月24日当天，/);
  });
});
