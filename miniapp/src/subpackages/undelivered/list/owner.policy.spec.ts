import { describe, expect, it } from '@jest/globals';
import { ownerOf, ownerOptions } from './owner.policy';

const lingquan = { id: 't1', name: '灵泉镇' };
const qingshan = { id: 't2', name: '青山镇' };
const scopes = [
  { communityId: 'c1', communityName: '西河社区', town: lingquan },
  { communityId: 'c2', communityName: '东溪社区', town: lingquan },
  { communityId: 'c3', communityName: '北坡社区', town: qingshan },
];

describe('whose list of what was not delivered one may open', () => {
  it('is that of each community for an administrator', () => {
    const grants = [{ role: 'communityAdmin' as const, townId: 't1' }];
    expect(ownerOptions(scopes.slice(0, 1), grants)).toEqual([{ value: 'community/c1', text: '西河社区' }]);
  });

  it('is that of the town too for its officers, once, and of no other town', () => {
    const grants = [
      { role: 'townOfficer' as const, townId: 't1' },
      { role: 'townOfficer' as const, townId: 't1' },
      { role: 'communityAdmin' as const, townId: 't2' },
    ];
    expect(ownerOptions(scopes, grants).slice(3)).toEqual([{ value: 'town/t1', text: '灵泉镇发的通知' }]);
  });

  it('is told apart by its key', () => {
    expect(ownerOf('town/t1')).toEqual({ kind: 'town', id: 't1' });
    expect(ownerOf('community/c1')).toEqual({ kind: 'community', id: 'c1' });
  });
});
