import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { doorApi } from '@linge/shared/door/door.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import type { GridPlace } from '../factory/factory.js';
import { daysFromToday, today, tomorrow, yesterday } from './day.js';
import { HandoverScene, type Colleague } from './handover-scene.js';

let set: HandoverScene;
beforeAll(async () => {
  set = await HandoverScene.set();
}, 60_000);
afterAll(() => set.scene.server.close());

const workerAt = async ({ door }: GridPlace) =>
  (await set.scene.server.api.call(doorApi.getDoor, { params: { code: door.code } })).body.chain[2]
    ?.personName;
const gridsOf = async ({ api }: Colleague) =>
  (await api.call(accountApi.me)).body.account.grants.map(({ role, gridId }) => `${role} ${gridId}`);

describe('before somebody leaves', () => {
  it('the administrator sees what they serve, what they handle, and what would be left with nobody', async () => {
    const [place, other] = [await set.grid(), await set.grid()];
    const worker = await set.serving(place, 'gridWorker', '王建国');
    await set.serving(other);
    await set.scene.factory.save(GridAssignment, {
      ...(await set.scene.server.dataSource.manager.findOneByOrFail(GridAssignment, {
        staffMemberId: worker.id,
      })),
      id: uuid(),
      gridId: other.grid.id,
    });
    await set.accepted(place, worker);
    await set.resolved(place, worker);
    await set.accepted(other, worker);
    const answer = await set.preview(worker);
    expect(answer.body.staffMember).toMatchObject({ id: worker.id, name: '王建国', tied: true });
    expect(
      answer.body.posts.map(({ gridName, role, leftWithNobody }) => [gridName, role, leftWithNobody]),
    ).toEqual([
      [place.grid.name, 'gridWorker', true],
      [other.grid.name, 'gridWorker', false],
    ]);
    expect(answer.body.complaints).toEqual([
      { gridId: place.grid.id, gridName: place.grid.name, accepted: 1, resolved: 1 },
      { gridId: other.grid.id, gridName: other.grid.name, accepted: 1, resolved: 0 },
    ]);
    expect(answer.queries).toBe(4);
  });

  it('a colleague whose own time ends earlier, or who only stands in for them, does not count as staying', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const colleague = await set.serving(place);
    const { manager } = set.scene.server.dataSource;
    await manager.update(GridAssignment, { staffMemberId: colleague.id }, { validTo: daysFromToday(30) });
    await set.scene.admin.call(staffApi.createStandIn, {
      params: { id: await set.postOf(worker) },
      body: {
        id: uuid(),
        staffMemberId: (await set.free()).id,
        validFrom: today,
        validTo: daysFromToday(60),
      },
    });
    const { posts } = (await set.preview(worker)).body;
    expect(posts.map(({ leftWithNobody }) => leftWithNobody)).toEqual([true]);
  });

  it('nobody is found in another community, and no day that is over', async () => {
    const elsewhere = await set.scene.factory.grid();
    const stranger = await set.serving(elsewhere);
    expect((await set.preview(stranger)).problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await set.send(stranger, { posts: [] })).problem).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const worker = await set.serving(await set.grid());
    expect((await set.preview(worker, yesterday)).problem.fields).toMatchObject([{ path: 'query.day' }]);
    const late = await set.send(worker, { posts: [], day: yesterday });
    expect(late.problem.fields).toMatchObject([{ path: 'body.day' }]);
  });
});

describe('when somebody leaves', () => {
  it('their successor serves from that very day: in their account, and at every door', async () => {
    const place = await set.grid();
    const worker = await set.serving(place, 'gridWorker', '王建国');
    const successor = await set.free('李接任');
    expect(await workerAt(place)).toBe('王建国');
    const { status, body } = await set.handOver(worker, successor);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      staffMemberId: worker.id,
      staffMemberName: '王建国',
      day: today,
      complaintCount: 0,
      posts: [{ kind: 'gridAssignment', role: 'gridWorker', successorName: '李接任' }],
    });
    expect(await workerAt(place)).toBe('李接任');
    expect(await gridsOf(worker)).toEqual([]);
    expect(await gridsOf(successor)).toEqual([`gridWorker ${place.grid.id}`]);
    expect((await set.preview(worker)).body).toMatchObject({ posts: [], complaints: [] });
  });

  it('a grid is left with nobody only where the administrator says so', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const { problem } = await set.handOver(worker, null);
    expect(problem).toMatchObject({
      status: 409,
      code: 'HANDOVER_LEAVES_NOBODY',
      fields: [{ path: 'body.posts.0.successorStaffMemberId', code: 'nobody' }],
    });
    expect(await gridsOf(worker)).toHaveLength(1);
    expect((await set.handOver(worker, null, { confirmNobody: true })).status).toBe(201);
    expect(await workerAt(place)).toBeNull();
  });

  it('no word is needed where a colleague stays', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    await set.serving(place, 'gridWorker', '周同事');
    expect((await set.handOver(worker, null)).status).toBe(201);
    expect(await workerAt(place)).toBe('周同事');
  });

  it('an office above the grid goes to a successor too', async () => {
    const { scene } = set;
    const person = await scene.factory.appointee(scene.place.community, 'communityAdmin');
    const second: Colleague = { ...person, id: person.staffMember?.id ?? '', api: await scene.as(person) };
    const successor = await set.free();
    const { posts } = (await set.preview(second)).body;
    expect(posts).toMatchObject([{ kind: 'appointment', role: 'communityAdmin', leftWithNobody: false }]);
    expect((await set.handOver(second, successor)).status).toBe(201);
    expect(await gridsOf(second)).toEqual([]);
    expect(await gridsOf(successor)).toEqual(['communityAdmin null']);
  });

  it('whoever stood in for them can take over, and stands in no longer', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const standIn = await set.free('李代班');
    const { body } = await set.scene.admin.call(staffApi.createStandIn, {
      params: { id: await set.postOf(worker) },
      body: { id: uuid(), staffMemberId: standIn.id, validFrom: today, validTo: daysFromToday(30) },
    });
    expect((await set.handOver(worker, standIn, { day: tomorrow })).status).toBe(201);
    const { manager } = set.scene.server.dataSource;
    expect(await manager.findOneByOrFail(GridAssignment, { id: body.id })).toMatchObject({
      validTo: tomorrow,
    });
    const own = await manager.findOneByOrFail(GridAssignment, {
      staffMemberId: standIn.id,
      validFrom: tomorrow,
    });
    expect(own).toMatchObject({ role: 'gridWorker', validTo: null, standInForId: null });
  });
});

describe('a handover that does not fit', () => {
  it('is refused where the posts are not those that were shown', async () => {
    const worker = await set.serving(await set.grid());
    const successor = await set.free();
    const posts = [{ postId: await set.postOf(worker), successorStaffMemberId: successor.id }];
    const wrong = [[], [...posts, ...posts], [{ ...posts[0], postId: uuid(), successorStaffMemberId: null }]];
    for (const given of wrong) {
      expect((await set.send(worker, { posts: given })).problem).toMatchObject({
        status: 409,
        code: 'HANDOVER_POSTS_CHANGED',
      });
    }
    expect((await set.send(worker, { posts })).status).toBe(201);
  });

  it('is told which successor is unknown, the one who leaves, or holds that post already', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const colleague = await set.serving(place);
    const stranger = await set.scene.factory.staffMember(await set.scene.factory.community());
    const postId = await set.postOf(worker);
    const give = (successorStaffMemberId: string) =>
      set.send(worker, { posts: [{ postId, successorStaffMemberId }] });
    const path = 'body.posts.0.successorStaffMemberId';
    for (const id of [stranger.id, worker.id]) {
      expect((await give(id)).problem).toMatchObject({ status: 400, fields: [{ path, code: 'unknown' }] });
    }
    expect((await give(colleague.id)).problem).toMatchObject({
      status: 409,
      code: 'GRID_ASSIGNMENT_OVERLAP',
      fields: [{ path, code: 'overlap' }],
    });
  });

  it('gets the first result on a retry, and nothing for other content under the same id', async () => {
    const worker = await set.serving(await set.grid());
    const successor = await set.free();
    const id = uuid();
    const posts = [{ postId: await set.postOf(worker), successorStaffMemberId: successor.id }];
    const first = await set.send(worker, { id, posts });
    const again = await set.send(worker, { id, posts });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await set.send(worker, { id, posts, day: tomorrow });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
  });

  it('loses against another one of the same person: one of the two holds', async () => {
    const worker = await set.serving(await set.grid());
    const successors = [await set.free(), await set.free()];
    const postId = await set.postOf(worker);
    const answers = await Promise.all(
      successors.map(({ id }) => set.send(worker, { posts: [{ postId, successorStaffMemberId: id }] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('HANDOVER_POSTS_CHANGED');
    const given = await Promise.all(successors.map(gridsOf));
    expect(given.flat()).toHaveLength(1);
  });

  it('two who leave at once cannot each count on the other to stay', async () => {
    const place = await set.grid();
    const leaving = [await set.serving(place), await set.serving(place)];
    const given = await Promise.all(
      leaving.map(async (one) => [{ postId: await set.postOf(one), successorStaffMemberId: null }]),
    );
    const answers = await Promise.all(
      leaving.map((one, index) => set.send(one, { posts: given[index] ?? [] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('HANDOVER_LEAVES_NOBODY');
  });

  it('takes a bounded number of statements, however much is handed over', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    for (let number = 0; number < 4; number++) await set.accepted(place, worker);
    const answer = await set.handOver(worker, successor);
    expect(answer.body.complaintCount).toBe(4);
    expect(answer.queries).toBeLessThanOrEqual(30);
    expect((await set.scene.secretary.send(handoverApi.preview, { params: { id: worker.id } })).status).toBe(
      403,
    );
  });
});
