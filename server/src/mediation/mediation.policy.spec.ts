import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { actorsOf, placesBelow, type PlacedMediation } from './mediation.policy.js';

const grant = (role: Role, gridId: string | null = null, communityId = 'community'): RoleGrant => ({
  ...{ role, townId: 'town', communityId, gridId, microGridId: null, unitId: null },
});
const mediation: PlacedMediation = {
  ...{ communityId: 'community', gridId: 'grid', level: 'grid' },
  ...{ mediatorAccountId: 'worker', mediatorRole: 'gridWorker' },
};
const partsOf = (accountId: string, grants: RoleGrant[], placed = mediation, parties = ['one', 'other']) => [
  ...actorsOf({ accountId, grants }, placed, parties).keys(),
];

describe('what somebody is to a mediation', () => {
  it('is its mediator as long as they serve the grid, and a stranger afterwards', () => {
    expect(partsOf('worker', [grant('gridWorker', 'grid')])).toEqual(['mediator']);
    expect(partsOf('worker', [grant('gridWorker', 'elsewhere')])).toEqual([]);
    expect(partsOf('colleague', [grant('gridWorker', 'grid')])).toEqual([]);
    expect(partsOf('secretary', [grant('branchSecretary', 'grid')])).toEqual([]);
  });

  it('is the level above, and no further up', () => {
    const community = { ...mediation, level: 'community' } as const;
    const [admin, officer] = [[grant('communityAdmin')], [grant('townOfficer')]];
    expect([partsOf('admin', admin), partsOf('officer', officer)]).toEqual([['levelAbove'], []]);
    expect([partsOf('admin', admin, community), partsOf('officer', officer, community)]).toEqual([
      [],
      ['levelAbove'],
    ]);
    expect(partsOf('admin', [grant('communityAdmin', null, 'another')])).toEqual([]);
  });

  it('is a party and nothing else, whatever post they hold', () => {
    expect(partsOf('one', [grant('communityAdmin')])).toEqual(['party']);
    expect(partsOf('worker', [grant('gridWorker', 'grid')], mediation, ['worker'])).toEqual(['party']);
  });

  it('reaches those of every community of a town, at the levels below', () => {
    const grants = [grant('townOfficer'), grant('townOfficer', null, 'another'), grant('gridWorker', 'grid')];
    expect(placesBelow({ accountId: 'officer', grants })).toEqual([
      { communityId: 'community', level: 'community' },
      { communityId: 'community', level: 'town' },
      { communityId: 'another', level: 'community' },
      { communityId: 'another', level: 'town' },
    ]);
  });
});
