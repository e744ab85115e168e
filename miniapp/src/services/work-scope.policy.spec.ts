import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { reachOf, scopeGroups, scopeKey, scopeOf } from './work-scope.policy';

function grant(role: Role, communityId: string, gridId: string | null): RoleGrant {
  return { role, townId: 'lingquan', communityId, gridId, microGridId: null, unitId: null };
}

describe('where somebody works', () => {
  it('is their grids for a grid worker, each once', () => {
    const grants = [
      grant('resident', 'xihe', 'grid-1'),
      grant('gridWorker', 'xihe', 'grid-9'),
      grant('partTimeGridWorker', 'xihe', 'grid-9'),
      grant('branchSecretary', 'xihe', 'grid-10'),
    ];
    expect(reachOf(grants, 'statistics.read')).toEqual({ xihe: ['grid-9', 'grid-10'] });
  });

  it('is the whole community for its admin, whatever else they are', () => {
    const grants = [grant('communityAdmin', 'xihe', null), grant('gridWorker', 'xihe', 'grid-9')];
    expect(reachOf(grants, 'statistics.read')).toEqual({ xihe: null });
    expect(reachOf(grants.reverse(), 'statistics.read')).toEqual({ xihe: null });
  });

  it('is nowhere for a resident', () => {
    expect(reachOf([grant('resident', 'xihe', null)], 'door.print')).toEqual({});
  });
});

describe('the scopes to choose from', () => {
  const grids = [{ id: 'grid-9', name: '第9网格' }];
  const town = { id: 'lingquan', name: '灵泉镇' };

  it('are named by community only where there are several', () => {
    const xihe = { communityId: 'xihe', communityName: '西河社区', town, whole: true, grids };
    const dongxi = { communityId: 'dongxi', communityName: '东溪社区', town, whole: true, grids: [] };
    expect(scopeGroups([xihe])[0]?.options.map(({ text }) => text)).toEqual(['西河社区', '第9网格']);
    expect(scopeGroups([xihe, dongxi])[1]?.options[0]?.text).toBe('东溪社区全部');
  });

  it('offer no whole community to those who work for a grid', () => {
    const [group] = scopeGroups([
      { communityId: 'xihe', communityName: '西河社区', town, whole: false, grids },
    ]);
    expect(group?.options).toEqual([{ value: 'xihe/grid-9', text: '第9网格' }]);
  });

  it('are found again by their key', () => {
    expect(scopeOf(scopeKey('xihe', null))).toEqual({ communityId: 'xihe', gridId: null });
    expect(scopeOf(scopeKey('xihe', 'grid-9'))).toEqual({ communityId: 'xihe', gridId: 'grid-9' });
  });
});
