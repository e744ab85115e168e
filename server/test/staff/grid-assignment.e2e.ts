import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { doorApi } from '@linge/shared/door/door.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { CreateGridAssignment } from '@linge/shared/staff/staff.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let elsewhere: GridPlace;
let admin: ApiClient;
const today = shanghaiDay(new Date());

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  elsewhere = await factory.grid();
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

async function newAssignment(change: Partial<CreateGridAssignment> = {}) {
  const staffMemberId = change.staffMemberId ?? (await factory.staffMember(place.community)).id;
  const post = { gridId: place.grid.id, role: 'gridWorker', validFrom: '2026-01-01' } as const;
  return { id: uuid(), ...post, staffMemberId, ...change };
}
const create = (body: CreateGridAssignment, as = admin) => as.call(staffApi.createAssignment, { body });
const end = (id: string, version: number, validTo = today) =>
  admin.call(staffApi.endAssignment, { params: { id }, body: { version, validTo } });

describe('an administrator who lets somebody serve a grid', () => {
  it('sees the assignment, and so does the grid', async () => {
    const assignment = await newAssignment();
    const answer = await create(assignment);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...assignment, validTo: null, microGridId: null, version: 1 });
    const list = await admin.call(staffApi.listAssignments, {
      query: { communityId: place.community.id, gridId: place.grid.id, limit: 100 },
    });
    expect(list.body.items).toContainEqual(answer.body);
    expect(list.queries).toBe(2);
  });

  it('makes them that grid’s worker at once: in their account, and at every door', async () => {
    const there = await factory.grid(place.community);
    const person = await factory.account();
    const member = await factory.staffMember(place.community, person, '新任网格员');
    const api = await server.login(person.openId);
    const door = () => server.api.call(doorApi.getDoor, { params: { code: there.door.code } });
    expect((await door()).body.chain[2]?.personName).toBeNull();

    await create(await newAssignment({ gridId: there.grid.id, staffMemberId: member.id }));
    expect((await api.call(accountApi.me)).body.account.grants).toContainEqual(
      expect.objectContaining({ role: 'gridWorker', gridId: there.grid.id }),
    );
    expect((await door()).body.chain[2]?.personName).toBe('新任网格员');
  });

  it('gets the first result on a retry, also when both arrive at once', async () => {
    const assignment = await newAssignment();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(assignment)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    await end(assignment.id, 1);
    expect((await create(assignment)).body).toMatchObject({ id: assignment.id, validTo: today, version: 2 });
  });

  it('cannot give one person the same post twice at a time, however fast', async () => {
    const { staffMemberId } = await newAssignment();
    const attempts = await Promise.all(Array.from({ length: 10 }, () => newAssignment({ staffMemberId })));
    const answers = await Promise.all(attempts.map((attempt) => create(attempt)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'GRID_ASSIGNMENT_OVERLAP'));
    expect(await server.dataSource.manager.countBy(GridAssignment, { staffMemberId })).toBe(1);
  });

  it('can give it again for the time after, and another post at the same time', async () => {
    const first = await newAssignment({ validTo: '2026-03-01' });
    const { staffMemberId } = first;
    await create(first);
    const overlapping = await newAssignment({ staffMemberId, validFrom: '2026-02-28' });
    expect((await create(overlapping)).problem.code).toBe('GRID_ASSIGNMENT_OVERLAP');
    expect((await create(await newAssignment({ staffMemberId, validFrom: '2026-03-01' }))).status).toBe(201);
    expect((await create(await newAssignment({ staffMemberId, role: 'branchSecretary' }))).status).toBe(201);
  });

  it('is told which field names nothing of the community', async () => {
    const stranger = (await factory.staffMember(elsewhere.community)).id;
    const wrong = {
      gridId: await newAssignment({ gridId: uuid() }),
      microGridId: await newAssignment({ microGridId: elsewhere.microGrid.id, role: 'microGridLeader' }),
      staffMemberId: await newAssignment({ staffMemberId: stranger }),
    };
    for (const [field, assignment] of Object.entries(wrong)) {
      const { problem } = await create(assignment);
      expect(problem).toMatchObject({ status: 400, fields: [{ path: `body.${field}`, code: 'unknown' }] });
    }
    const noMicroGrid = await create(await newAssignment({ role: 'microGridLeader' }));
    expect(noMicroGrid.problem.fields).toMatchObject([{ path: 'body.microGridId' }]);
  });

  it('cannot appoint in another community, nor use an id that is taken there', async () => {
    const there = await newAssignment({ gridId: elsewhere.grid.id });
    expect((await create(there)).problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    const { staffMember } = await factory.gridStaff(elsewhere, 'gridWorker');
    const taken = await server.dataSource.manager.findOneByOrFail(GridAssignment, {
      staffMemberId: staffMember?.id ?? '',
    });
    const { problem } = await create(await newAssignment({ id: taken.id }));
    expect(problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
  });
});

describe('an administrator who ends an assignment', () => {
  it('ends it once: the second time it has ended already', async () => {
    const { id } = (await create(await newAssignment())).body;
    expect((await end(id, 1)).body).toMatchObject({ validTo: today, version: 2 });
    expect((await end(id, 2)).problem).toMatchObject({ status: 409, code: 'GRID_ASSIGNMENT_ENDED' });
  });

  it('takes them out of their account and off every door at once', async () => {
    const there = await factory.grid(place.community);
    const person = await factory.gridStaff(there, 'gridWorker', '离任网格员');
    const api = await server.login(person.openId);
    const door = () => server.api.call(doorApi.getDoor, { params: { code: there.door.code } });
    expect((await door()).body.chain[2]?.personName).toBe('离任网格员');
    const { id } = await server.dataSource.manager.findOneByOrFail(GridAssignment, { gridId: there.grid.id });
    await end(id, 1);
    expect((await door()).body.chain[2]?.personName).toBeNull();
    expect((await api.call(accountApi.me)).body.account.grants).toEqual([]);
  });

  it('loses the race against a colleague who was faster, and changes nothing', async () => {
    const { id } = (await create(await newAssignment())).body;
    const days = ['2099-01-01', '2099-02-01', '2099-03-01'];
    const answers = await Promise.all(days.map((day) => end(id, 1, day)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lost = answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code);
    expect(lost).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT']);
    const row = await server.dataSource.manager.findOneByOrFail(GridAssignment, { id });
    expect(row.version).toBe(2);
  });

  it('may end it earlier than planned, but not before it began', async () => {
    const { id } = (await create(await newAssignment({ validTo: '2099-01-01' }))).body;
    const before = await end(id, 1, '2025-12-31');
    expect(before.problem).toMatchObject({ status: 400, fields: [{ path: 'body.validTo' }] });
    expect((await end(id, 1)).body.validTo).toBe(today);
  });

  it('finds nothing of another community', async () => {
    const { staffMember } = await factory.gridStaff(elsewhere, 'gridWorker');
    const { id } = await server.dataSource.manager.findOneByOrFail(GridAssignment, {
      staffMemberId: staffMember?.id ?? '',
    });
    expect((await end(id, 1)).problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
