import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { doorApi } from '@linge/shared/door/door.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { CreateStandIn } from '@linge/shared/staff/staff.schema';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace, Person } from '../factory/factory.js';
import { daysFromToday, today, tomorrow, yesterday } from './day.js';

let scene: Scene;
const nextWeek = daysFromToday(7);

beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

/** A grid of the scene's community with a worker of its own. */
async function served(name = '王建国'): Promise<{ place: GridPlace; worker: Person; assignmentId: string }> {
  const place = await scene.factory.grid(scene.place.community);
  const worker = await scene.factory.gridStaff(place, 'gridWorker', name);
  return { place, worker, assignmentId: await assignmentOf(worker) };
}
async function assignmentOf({ staffMember }: Person): Promise<string> {
  const staffMemberId = staffMember?.id ?? '';
  return (await scene.server.dataSource.manager.findOneByOrFail(GridAssignment, { staffMemberId })).id;
}
async function colleague(name = '代班员'): Promise<Person & { staffMemberId: string }> {
  const person = await scene.factory.account(name);
  const staffMember = await scene.factory.staffMember(scene.place.community, person, name);
  return { ...person, staffMember, staffMemberId: staffMember.id };
}
const days = { validFrom: today, validTo: nextWeek };
const standIn = (id: string, staffMemberId: string, more: Partial<CreateStandIn> = {}) =>
  scene.admin.call(staffApi.createStandIn, {
    params: { id },
    body: { id: uuid(), staffMemberId, ...days, ...more },
  });
const atDoor = async ({ door }: GridPlace) =>
  (await scene.server.api.call(doorApi.getDoor, { params: { code: door.code } })).body.chain[2];

describe('while a grid worker is on leave', () => {
  it('the stand-in is named at the door in their place, and the regular one again afterwards', async () => {
    const { place, assignmentId } = await served('王建国');
    const { staffMemberId } = await colleague('李代班');
    expect(await atDoor(place)).toMatchObject({ personName: '王建国', standIn: false });
    const { status, body } = await standIn(assignmentId, staffMemberId);
    expect(status).toBe(201);
    expect(body).toMatchObject({ standInForId: assignmentId, standInForName: '王建国', role: 'gridWorker' });
    expect(await atDoor(place)).toMatchObject({ personName: '李代班', standIn: true });
    await scene.admin.call(staffApi.endAssignment, {
      params: { id: body.id },
      body: { version: body.version, validTo: today },
    });
    expect(await atDoor(place)).toMatchObject({ personName: '王建国', standIn: false });
  });

  it('both have the rights of the grid: leave takes nothing away', async () => {
    const { place, worker, assignmentId } = await served();
    const other = await colleague();
    await standIn(assignmentId, other.staffMemberId);
    const grant = expect.objectContaining({ role: 'gridWorker', gridId: place.grid.id });
    for (const person of [worker, other]) {
      const me = await (await scene.as(person)).call(accountApi.me);
      expect(me.body.account.grants).toContainEqual(grant);
    }
  });

  it('the stand-in hears of new complaints, and deals with them', async () => {
    const { place, assignmentId } = await served();
    const other = await colleague();
    await standIn(assignmentId, other.staffMemberId);
    const api = await scene.as(other);
    const { id } = await scene.submit(scene.resident, { doorId: place.door.id });
    expect((await messageAbout(api, id, 'complaintSubmitted')).title).toContain('新诉求');
    const accepted = await api.call(complaintApi.accept, { params: { id }, body: { version: 1 } });
    expect(accepted.body.state).toBe('accepted');
  });

  it('a stand-in who has not begun yet is not named', async () => {
    const { place, assignmentId } = await served('王建国');
    const { staffMemberId } = await colleague();
    await standIn(assignmentId, staffMemberId, { validFrom: tomorrow });
    expect(await atDoor(place)).toMatchObject({ personName: '王建国', standIn: false });
  });

  it('nobody stands in any more once the post itself is ended', async () => {
    const { place, assignmentId } = await served();
    const { staffMemberId } = await colleague();
    const { id } = (await standIn(assignmentId, staffMemberId)).body;
    await scene.admin.call(staffApi.endAssignment, {
      params: { id: assignmentId },
      body: { version: 1, validTo: today },
    });
    const row = await scene.server.dataSource.manager.findOneByOrFail(GridAssignment, { id });
    expect(row).toMatchObject({ validTo: today, version: 2 });
    expect((await atDoor(place))?.personName).toBeNull();
  });
});

describe('an administrator who names a stand-in', () => {
  it('gets the first result on a retry', async () => {
    const { assignmentId } = await served();
    const { staffMemberId } = await colleague();
    const id = uuid();
    const answers = [];
    for (let time = 0; time < 2; time++) answers.push(await standIn(assignmentId, staffMemberId, { id }));
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    const other = await standIn(assignmentId, staffMemberId, { id, validTo: tomorrow });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
  });

  it('cannot name two for the same days, however fast', async () => {
    const { assignmentId } = await served();
    const people = await Promise.all(Array.from({ length: 5 }, () => colleague()));
    const answers = await Promise.all(people.map((one) => standIn(assignmentId, one.staffMemberId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'GRID_ASSIGNMENT_OVERLAP'));
    const after = await colleague();
    const later = { validFrom: nextWeek, validTo: daysFromToday(9) };
    expect((await standIn(assignmentId, after.staffMemberId, later)).status).toBe(201);
  });

  it('is told what does not fit: the holder, a stranger, days on which the post is not held', async () => {
    const { worker, assignmentId } = await served();
    const { staffMemberId } = await colleague();
    const elsewhere = (await scene.factory.staffMember(await scene.factory.community())).id;
    const fields = async (answer: ReturnType<typeof standIn>) => (await answer).problem.fields?.[0]?.path;
    expect(await fields(standIn(assignmentId, worker.staffMember?.id ?? ''))).toBe('body.staffMemberId');
    expect(await fields(standIn(assignmentId, elsewhere))).toBe('body.staffMemberId');
    expect(await fields(standIn(assignmentId, staffMemberId, { validFrom: '2025-12-31' }))).toBe(
      'body.validFrom',
    );
    expect(await fields(standIn(assignmentId, staffMemberId, { validTo: yesterday }))).toBe('body.validTo');
    const { id } = (await standIn(assignmentId, staffMemberId)).body;
    const chained = await colleague();
    expect(await fields(standIn(id, chained.staffMemberId))).toBe('params.id');
  });

  it('sees in the list who stands in for whom', async () => {
    const { place, assignmentId } = await served('王建国');
    const { staffMemberId } = await colleague();
    const { body } = await standIn(assignmentId, staffMemberId);
    const list = await scene.admin.call(staffApi.listAssignments, {
      query: { communityId: place.community.id, gridId: place.grid.id },
    });
    expect(list.body.items).toContainEqual(body);
    expect(list.queries).toBe(2);
  });
});
