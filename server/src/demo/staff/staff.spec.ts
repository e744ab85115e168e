import { describe, expect, it } from '@jest/globals';
import type { GridRole, UnitKind } from '@linge/shared/staff/staff.schema';
import { generateCommunity } from '../demo-community.js';
import { personas } from '../persona.js';
import { dongxi } from '../plan/dongxi.plan.js';
import { xihe } from '../plan/xihe.plan.js';

const demo = generateCommunity(xihe);
const { gridAssignments, staffMembers, units, partyGroups, volunteerTeams, appointments, grids } = demo;
const inRole = (role: GridRole) =>
  new Set(gridAssignments.filter((one) => one.role === role).map(({ staffMemberId }) => staffMemberId));
const unitsOf = (kind: UnitKind) => units.filter((unit) => unit.kind === kind).length;

describe('who serves 西河社区', () => {
  it('has the figures of the reference community', () => {
    expect(grids).toHaveLength(10);
    expect(inRole('gridWorker').size).toBe(10);
    expect(inRole('branchSecretary').size).toBe(4);
    expect(inRole('partTimeMember').size).toBe(22);
    expect(inRole('partTimeGridWorker').size).toBe(16);
    expect(partyGroups).toHaveLength(9);
    expect(unitsOf('assigned')).toBe(9);
    expect(unitsOf('stationed')).toBe(10);
    expect(staffMembers.filter(({ partyMember }) => partyMember)).toHaveLength(52);
  });

  it('gives each grid a branch, one worker, one secretary, a volunteer team, and each micro-grid a leader', () => {
    for (const { row, estates } of grids) {
      const roles = gridAssignments.filter(({ gridId }) => gridId === row.id).map(({ role }) => role);
      expect(row.branchName).toBe(`第${row.number}网格党支部`);
      expect(roles.filter((role) => role === 'gridWorker')).toHaveLength(1);
      expect(roles.filter((role) => role === 'branchSecretary')).toHaveLength(1);
      const teams = volunteerTeams.filter(({ gridId }) => gridId === row.id);
      expect(teams.length).toBeGreaterThan(0);
      expect(teams.every(({ leaderId }) => staffMembers.some(({ id }) => id === leaderId))).toBe(true);
      for (const { id } of estates.flatMap((estate) => estate.microGrids)) {
        expect(gridAssignments.filter(({ microGridId }) => microGridId === id)).toHaveLength(1);
      }
    }
  });

  it('is Party-led: the 52 hold all posts in the grids but those of the micro-grid leaders', () => {
    const members = new Set(staffMembers.filter(({ partyMember }) => partyMember).map(({ id }) => id));
    const posts = gridAssignments.filter(({ role }) => role !== 'microGridLeader');
    expect(new Set(posts.map(({ staffMemberId }) => staffMemberId))).toEqual(members);
    expect(volunteerTeams.every(({ leaderId }) => leaderId && members.has(leaderId))).toBe(true);
  });

  it('gives each unit a delegate who acts for it', () => {
    for (const unit of units) {
      const [handler] = appointments.filter(({ unitId }) => unitId === unit.id);
      expect(staffMembers.find(({ id }) => id === handler?.staffMemberId)?.unitId).toBe(unit.id);
    }
  });

  it('gives everybody a number of their own, shared with no resident of either community', () => {
    const phones = [demo, generateCommunity(dongxi)].flatMap((one) => [
      one.community.phone,
      ...one.staffMembers.map(({ phone }) => phone),
      ...one.households.flatMap(({ residents }) => residents.flatMap(({ phone }) => phone ?? [])),
    ]);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('the people whom a visitor can be', () => {
  const both = [demo, generateCommunity(dongxi)];
  const accounts = both.flatMap((one) => one.accounts);
  const gridIdOf = (persona: string) => {
    const accountId = accounts.find(({ openId }) => openId === `demo-${persona}`)?.id;
    const tie = demo.householdTies.find((one) => one.accountId === accountId);
    const staff = staffMembers.find((one) => one.accountId === accountId);
    return (
      demo.households.find(({ row }) => row.id === tie?.householdId)?.row.gridId ??
      gridAssignments.find(({ staffMemberId }) => staffMemberId === staff?.id)?.gridId
    );
  };

  it('have an account each', () => {
    expect(accounts.map(({ openId }) => openId).sort()).toEqual(personas.map(({ openId }) => openId).sort());
  });

  it('live and serve where their part needs it', () => {
    const home = gridIdOf('resident');
    expect(home).toBeDefined();
    for (const persona of ['neighbour', 'volunteer', 'microGridLeader', 'gridWorker', 'branchSecretary']) {
      expect([persona, gridIdOf(persona)]).toEqual([persona, home]);
    }
    expect(gridIdOf('otherGridResident')).not.toBe(home);
    expect(gridIdOf('otherGridWorker')).toBe(gridIdOf('otherGridResident'));
  });

  it('have the resident served by the micro-grid leader who is one of them', () => {
    const resident = accounts.find(({ openId }) => openId === 'demo-resident');
    const tie = demo.householdTies.find(({ accountId }) => accountId === resident?.id);
    const household = demo.households.find(({ row }) => row.id === tie?.householdId);
    const leader = gridAssignments.find(({ microGridId }) => microGridId === household?.row.microGridId);
    const name = staffMembers.find(({ id }) => id === leader?.staffMemberId)?.name;
    expect(name).toBe(personas.find(({ persona }) => persona === 'microGridLeader')?.name);
  });

  it('are in the registry under their name', () => {
    for (const tie of demo.householdTies) {
      const account = accounts.find(({ id }) => id === tie.accountId);
      const name = personas.find(({ openId }) => openId === account?.openId)?.name;
      const household = demo.households.find(({ row }) => row.id === tie.householdId);
      expect(household?.residents.find(({ id }) => id === tie.residentId)?.name).toBe(name);
    }
  });
});
