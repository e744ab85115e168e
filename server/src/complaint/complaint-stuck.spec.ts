import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { checkScopes, stuckMessage, stuckScopes, stuckTimes } from './complaint-stuck.policy.js';

const grant = (role: RoleGrant['role'], gridId: string | null = null): RoleGrant => ({
  ...{ role, townId: 't', communityId: 'c', gridId, microGridId: null, unitId: null },
});
const told = (grants: RoleGrant[], vacant: string[] = []) =>
  stuckScopes(
    grants,
    vacant.map((gridId) => ({ communityId: 'c', gridId })),
  ).map(({ gridId, level, vacant: empty }) => [gridId, level, empty]);

describe('what is stuck', () => {
  it.each([
    // On Thursday what moved last on Monday; over a weekend, over the National Day with its make-up days.
    ['2026-11-26', '2026-11-23'],
    ['2026-11-30', '2026-11-25'],
    ['2026-10-08', '2026-09-28'],
  ])('on %s is what moved last on %s or before', (today, last) => {
    const { idleBefore, dayBegins, dayEnds } = stuckTimes(today, isPublishedWorkingDay);
    expect(idleBefore.getTime()).toBe(Date.parse(`${last}T00:00:00+08:00`) + 86_400_000);
    expect(dayEnds.getTime() - dayBegins.getTime()).toBe(86_400_000);
  });

  it('is each level’s own; grids without a worker are the community’s, too', () => {
    expect(told([grant('gridWorker', 'g1')])).toEqual([['g1', 'grid', false]]);
    expect(told([grant('branchSecretary', 'g2')], ['g2', 'g3'])).toEqual([['g2', 'grid', true]]);
    expect(told([grant('communityAdmin')], ['g3'])).toEqual([
      [null, 'community', false],
      ['g3', 'grid', true],
    ]);
    expect(told([grant('townOfficer')])).toEqual([[null, 'town', false]]);
    expect(told([grant('resident', 'g1'), grant('volunteer', 'g1'), grant('unitHandler')])).toEqual([]);
  });

  it('is to be checked by a branch secretary in their grid, by the others over their communities', () => {
    const checked = (grants: RoleGrant[]) => checkScopes(grants, 'me');
    const own = { communityId: 'c', checkedBy: 'me' };
    expect(checked([grant('branchSecretary', 'g1'), grant('gridWorker', 'g2')])).toEqual([
      { ...own, gridId: 'g1' },
    ]);
    expect(checked([grant('branchSecretary', 'g1'), grant('communityAdmin')])).toEqual([
      { ...own, gridId: null },
    ]);
    expect(checked([grant('townOfficer')])).toEqual([{ ...own, gridId: null }]);
    expect(checked([grant('gridWorker', 'g1'), grant('resident', 'g1')])).toEqual([]);
  });

  it('is told by reason, the pressing one first', () => {
    const counts = new Map([
      ['idle', 3],
      ['dueToday', 2],
    ] as const);
    expect(stuckMessage(counts)).toEqual({
      title: '今天有 5 件诉求需要盯一盯',
      body: '今天到期 2 件，3 个工作日没有进展 3 件。点开可以逐件查看、办理。',
    });
  });
});
