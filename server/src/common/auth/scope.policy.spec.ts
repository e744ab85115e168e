import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { reaches } from './scope.policy.js';

const grant = (role: RoleGrant['role'], communityId: string, gridId: string | null): RoleGrant => ({
  role,
  townId: 'town',
  communityId,
  gridId,
  microGridId: null,
  unitId: null,
});
const staff = ['gridWorker', 'communityAdmin'] as const;

describe('how far a role reaches', () => {
  it('lets a grid worker into their own grid and no other', () => {
    const worker = [grant('gridWorker', 'west', 'grid 1')];
    expect(reaches(worker, staff, { communityId: 'west', gridId: 'grid 1' })).toBe(true);
    expect(reaches(worker, staff, { communityId: 'west', gridId: 'grid 2' })).toBe(false);
    expect(reaches(worker, staff, { communityId: 'west' })).toBe(false);
  });

  it('lets an administrator into every grid of their community and none of another', () => {
    const admin = [grant('communityAdmin', 'west', null)];
    expect(reaches(admin, staff, { communityId: 'west' })).toBe(true);
    expect(reaches(admin, staff, { communityId: 'west', gridId: 'grid 2' })).toBe(true);
    expect(reaches(admin, staff, { communityId: 'east' })).toBe(false);
  });

  it('does not mix the role of one grant with the place of another', () => {
    const both = [grant('gridWorker', 'west', 'grid 1'), grant('resident', 'west', 'grid 2')];
    expect(reaches(both, staff, { communityId: 'west', gridId: 'grid 2' })).toBe(false);
  });
});
