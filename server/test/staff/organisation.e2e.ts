import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import type { Role } from '@linge/shared/permission';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { organisationApi } from '@linge/shared/staff/organisation.api';
import type { Organisation } from '@linge/shared/staff/organisation.schema';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { daysFromToday, today } from './day.js';

let server: TestServer;
let admin: ApiClient;
let communityId: string;

beforeAll(async () => {
  server = await startTestServer({ seed: true });
  admin = await server.login('demo-communityAdmin');
  const { grants } = (await admin.call(accountApi.me)).body.account;
  communityId = grants.find(({ role }) => role === 'communityAdmin')?.communityId ?? '';
}, 120_000);
afterAll(() => server.close());

const chart = async (as = admin) => (await as.call(organisationApi.get, { query: { communityId } })).body;
const inRole = ({ grids }: Organisation, role: Role) =>
  new Set(
    grids
      .flatMap(({ people }) => people)
      .filter((person) => person.role === role)
      .map(({ staffMemberId }) => staffMemberId),
  );
const facts = {
  grids: 10,
  gridWorkers: 10,
  branchSecretaries: 4,
  partTimeMembers: 22,
  partTimeGridWorkers: 16,
  partyGroups: 9,
  assignedUnits: 9,
  stationedUnits: 10,
  partyMembers: 52,
};

describe('the chart of 西河社区', () => {
  it('has the figures that the community is known by', async () => {
    expect((await chart()).figures).toMatchObject(facts);
  });

  it('has the people behind each figure', async () => {
    const organisation = await chart();
    expect(organisation.grids).toHaveLength(10);
    expect(inRole(organisation, 'gridWorker').size).toBe(10);
    expect(inRole(organisation, 'branchSecretary').size).toBe(4);
    expect(inRole(organisation, 'partTimeMember').size).toBe(22);
    expect(inRole(organisation, 'partTimeGridWorker').size).toBe(16);
    expect(organisation.grids.flatMap(({ partyGroups }) => partyGroups)).toHaveLength(9);
    expect(organisation.partyMembers).toHaveLength(52);
    expect(new Set(organisation.partyMembers.map(({ staffMemberId }) => staffMemberId)).size).toBe(52);
    const unitsOf = (wanted: string) => organisation.units.filter(({ kind }) => kind === wanted);
    expect(unitsOf('assigned')).toHaveLength(9);
    expect(unitsOf('stationed')).toHaveLength(10);
  });

  it('says by name who sits where: committee, branches, micro-grids, units, the seats of the Party groups', async () => {
    const organisation = await chart();
    expect(organisation.committeeName).toBe('西河社区党委');
    expect(organisation.committee.length).toBeGreaterThan(0);
    for (const grid of organisation.grids) {
      expect(grid.branchName).toBe(`第${grid.number}网格党支部`);
      expect(grid.people[0]?.role).toBe('branchSecretary');
      expect(grid.people[1]?.role).toBe('gridWorker');
      for (const { people } of grid.microGrids)
        expect(people.map(({ role }) => role)).toEqual(['microGridLeader']);
      for (const { seat } of grid.partyGroups) expect(seat).toMatch(/.+ .+/);
    }
    for (const { delegates } of organisation.units) expect(delegates.length).toBeGreaterThan(0);
  });

  it('shows no number in full, and is read in a bounded number of statements', async () => {
    const answer = await admin.call(organisationApi.get, { query: { communityId } });
    const { committee, grids } = answer.body;
    for (const { phone } of [...committee, ...grids.flatMap(({ people }) => people)]) {
      expect(phone).toMatch(/^\d{3}\*{4}\d{4}$/);
    }
    expect(JSON.stringify(answer.body)).not.toMatch(/(?<![\d-])\d{11}(?![\d-])/);
    expect(answer.queries).toBe(7);
  });

  it('is the same for a grid worker and the town’s officer, and closed to residents and other communities', async () => {
    const organisation = await chart();
    for (const persona of ['gridWorker', 'branchSecretary', 'townOfficer']) {
      expect(await chart(await server.login(`demo-${persona}`))).toEqual(organisation);
    }
    for (const persona of ['resident', 'otherCommunityAdmin']) {
      const api = await server.login(`demo-${persona}`);
      const { problem } = await api.call(organisationApi.get, { query: { communityId } });
      expect(problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    }
  });

  it('names a stand-in beside the one on leave, and counts nobody twice', async () => {
    const { manager } = server.dataSource;
    const { grids } = await chart();
    const [first, second] = grids;
    const worker = first?.people.find(({ role }) => role === 'gridWorker');
    const colleague = second?.people.find(({ role }) => role === 'gridWorker');
    const regular = await manager.findOneByOrFail(GridAssignment, {
      staffMemberId: worker?.staffMemberId ?? '',
      role: 'gridWorker',
    });
    const leave = { validFrom: today, validTo: daysFromToday(7) };
    await admin.call(staffApi.createStandIn, {
      params: { id: regular.id },
      body: { id: uuid(), staffMemberId: colleague?.staffMemberId ?? '', ...leave },
    });
    const organisation = await chart();
    const there = organisation.grids[0]?.people.filter(({ role }) => role === 'gridWorker');
    expect(there).toContainEqual({ ...colleague, validTo: leave.validTo, standInForName: worker?.name });
    expect(there).toContainEqual(worker);
    expect(organisation.figures).toMatchObject(facts);
  });

  it('follows a handover at once: who left is gone from it, and so is the vacancy', async () => {
    const before = await chart();
    const leaver = before.grids[4]?.people.find(({ role }) => role === 'partTimeMember');
    const id = leaver?.staffMemberId ?? '';
    const { posts } = (await admin.call(handoverApi.preview, { params: { id } })).body;
    const given = posts.map((post) => ({ postId: post.id, successorStaffMemberId: null }));
    await admin.call(handoverApi.create, {
      params: { id },
      body: { id: uuid(), day: today, posts: given, confirmNobody: true },
    });
    const after = await chart();
    expect(after.figures).toMatchObject({ ...facts, partTimeMembers: 21, partyMembers: 51 });
    expect(JSON.stringify(after)).not.toContain(id);
  });
});
