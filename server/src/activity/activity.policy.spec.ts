import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import { organisesByRole } from '@linge/shared/activity/activity-organiser';
import type { Role } from '@linge/shared/permission';
import { mayUseLabel, organisedRanges, organiserRole, type OrganiserPlace } from './activity.policy.js';

const grant = (role: Role, gridId: string | null = null, communityId = 'here'): RoleGrant => ({
  ...{ role, gridId, communityId, townId: 'town', microGridId: null, unitId: null },
});
const by = (...grants: RoleGrant[]) => ({ grants, ledTeams: [] });
const ofGrid: OrganiserPlace = {
  ...{ communityId: 'here', organiserKind: 'grid', gridId: 'third', teamId: null },
};
const ofCommunity: OrganiserPlace = { ...ofGrid, organiserKind: 'community', gridId: null };
const ofTeam: OrganiserPlace = { ...ofCommunity, organiserKind: 'team', teamId: 'river' };

describe('who organises', () => {
  it('in the name of a grid: who serves it', () => {
    for (const role of ['gridWorker', 'branchSecretary', 'microGridLeader'] as const) {
      expect(organiserRole(by(grant(role, 'third')), ofGrid)).toBe(role);
      expect(organiserRole(by(grant(role, 'first')), ofGrid)).toBeUndefined();
      expect(organiserRole(by(grant(role, 'third')), ofCommunity)).toBeUndefined();
    }
    for (const role of ['resident', 'volunteer', 'partTimeGridWorker', 'unitHandler'] as const) {
      expect(organiserRole(by(grant(role, 'third')), ofGrid)).toBeUndefined();
    }
  });

  it('everything of a community: its administrators, and officers of its town', () => {
    for (const place of [ofGrid, ofCommunity, ofTeam]) {
      expect(organiserRole(by(grant('communityAdmin')), place)).toBe('communityAdmin');
      expect(organiserRole(by(grant('townOfficer')), place)).toBe('townOfficer');
      expect(organiserRole(by(grant('communityAdmin', null, 'there')), place)).toBeUndefined();
    }
  });

  it('is known by the role of those who serve a grid or a community; all others lead a team, or do not', () => {
    for (const role of ['communityAdmin', 'townOfficer'] as const) {
      expect(organisesByRole([grant(role)])).toBe(true);
    }
    for (const role of ['gridWorker', 'branchSecretary', 'microGridLeader'] as const) {
      expect([organisesByRole([grant(role, 'third')]), organisesByRole([grant(role)])]).toEqual([
        true,
        false,
      ]);
    }
    for (const role of ['resident', 'partTimeGridWorker', 'partTimeMember', 'unitHandler'] as const) {
      expect(organisesByRole([grant(role, 'third')])).toBe(false);
    }
  });

  it('in the name of a team: who leads it, whatever else they are', () => {
    const leads = {
      grants: [grant('partTimeMember', 'third')],
      ledTeams: [{ id: 'river', communityId: 'here' }],
    };
    expect(organiserRole(leads, ofTeam)).toBe('partTimeMember');
    expect(organiserRole(leads, { ...ofTeam, teamId: 'other' })).toBeUndefined();
    expect(organiserRole(leads, ofGrid)).toBeUndefined();
    expect(organiserRole(by(grant('gridWorker', 'third')), ofTeam)).toBeUndefined();
  });

  it('reads the lists of just that', () => {
    const everything = by(
      grant('communityAdmin'),
      grant('gridWorker', 'third'),
      grant('gridWorker', 'far', 'there'),
    );
    expect(organisedRanges(everything)).toEqual([
      { column: 'communityId', id: 'here' },
      { column: 'gridId', id: 'far' },
    ]);
    expect(organisedRanges(by(grant('resident', 'third')))).toEqual([]);
  });
});

it('invites by a label that is for administrators alone only as one of them', () => {
  const label = { visibleTo: 'admin', communityId: 'here' };
  expect(mayUseLabel(by(grant('gridWorker', 'third')), label)).toBe(false);
  expect(mayUseLabel(by(grant('communityAdmin')), label)).toBe(true);
  expect(mayUseLabel(by(grant('gridWorker', 'third')), { ...label, visibleTo: 'staff' })).toBe(true);
});
