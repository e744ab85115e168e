import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { grantsFor, type Principal } from './principal.js';

const grant = (role: Role, communityId: string, gridId: string | null): RoleGrant => ({
  role,
  townId: 'town',
  communityId,
  gridId,
  microGridId: null,
  unitId: null,
});
const holder = (...grants: RoleGrant[]): Principal => ({
  accountId: 'account',
  openId: null,
  sessionId: 'session',
  grants,
  roles: ['resident', ...grants.map(({ role }) => role)],
});

describe('how far a role reaches', () => {
  const worker = grant('gridWorker', 'west', 'grid-9');
  const admin = grant('communityAdmin', 'west', null);

  it('a grid worker’s: their own grid', () => {
    const principal = holder(worker);
    expect(grantsFor(principal, ['gridWorker'], { communityId: 'west', gridId: 'grid-9' })).toEqual([worker]);
    expect(grantsFor(principal, ['gridWorker'], { communityId: 'west', gridId: 'grid-3' })).toEqual([]);
    expect(grantsFor(principal, ['gridWorker'], { communityId: 'east', gridId: 'grid-9' })).toEqual([]);
  });

  it('an administrator’s: every grid of their community, and no other community', () => {
    const principal = holder(admin);
    expect(grantsFor(principal, ['communityAdmin'], { communityId: 'west', gridId: 'grid-3' })).toEqual([
      admin,
    ]);
    expect(grantsFor(principal, ['communityAdmin'], { communityId: 'east' })).toEqual([]);
  });

  it('only that of the roles asked for', () => {
    const where = { communityId: 'west' };
    expect(grantsFor(holder(worker, admin), ['communityAdmin'], where)).toEqual([admin]);
    expect(grantsFor(holder(worker, admin), ['townOfficer'], where)).toEqual([]);
    expect(grantsFor(holder(worker, admin), [], where)).toEqual([]);
  });
});
