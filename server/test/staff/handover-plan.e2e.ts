import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { handoverApi } from '@linge/shared/staff/handover.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { Handover } from '../../src/staff/entities/handover.entity.js';
import { daysFromToday, today, tomorrow } from './day.js';
import { HandoverScene, type Colleague } from './handover-scene.js';
import { upkeepAhead } from './upkeep-ahead.js';

let set: HandoverScene;
beforeAll(async () => {
  set = await HandoverScene.set();
}, 60_000);
afterAll(() => set.scene.server.close());

const nextWeek = daysFromToday(7);
const list = (more: { limit?: number; cursor?: string } = {}) =>
  set.scene.admin.call(handoverApi.list, {
    query: { communityId: set.scene.place.community.id, ...more },
  });
const cancel = (id: string, as = set.scene.admin) => as.call(handoverApi.cancel, { params: { id } });
const posts = ({ id }: Colleague) =>
  set.scene.server.dataSource.manager.find(GridAssignment, {
    where: { staffMemberId: id },
    order: { id: 'ASC' },
  });
const grantsOf = async ({ api }: Colleague) =>
  (await api.call(accountApi.me)).body.account.grants.map(({ role }) => role);

describe('the handovers that are planned', () => {
  it('are listed by their day, page by page, with who takes what and what can be done', async () => {
    const days = [9, 3, 6];
    const made = [];
    for (const days_ of days) {
      const place = await set.grid();
      const worker = await set.serving(place, 'gridWorker', '王建国');
      const successor = await set.free('李接任');
      made.push((await set.handOver(worker, successor, { day: daysFromToday(days_) })).body);
      expect(made.at(-1)?.posts[0]).toMatchObject({ gridName: place.grid.name, successorName: '李接任' });
    }
    await set.handOver(await set.serving(await set.grid()), await set.free());
    const first = await list({ limit: 2 });
    expect(first.body.items.map(({ day }) => day)).toEqual([daysFromToday(3), daysFromToday(6)]);
    expect(first.body.items[0]).toEqual(made[1]);
    expect(first.body.items[0]?.availableActions).toEqual(['cancel']);
    expect(first.queries).toBe(3);
    const rest = await list({ limit: 2, cursor: first.body.nextCursor ?? '' });
    expect(rest.body.items.map(({ id }) => id)).toEqual([made[0]?.id]);
    expect(rest.body.nextCursor).toBeNull();
    for (const { id } of made) await cancel(id);
    expect((await list()).body.items).toEqual([]);
  });
});

describe('a handover that is taken back before its day', () => {
  it('leaves everybody what they hold, and gives the successor nothing', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const successor = await set.free();
    const before = await posts(worker);
    const { body } = await set.handOver(worker, successor, { day: nextWeek });
    const answer = await cancel(body.id);
    expect(answer.body).toMatchObject({ id: body.id, cancelledAt: expect.any(String), availableActions: [] });
    expect((await posts(worker)).map(({ validTo }) => validTo)).toEqual(before.map(({ validTo }) => validTo));
    const [never] = await posts(successor);
    expect(never).toMatchObject({ validFrom: nextWeek, validTo: nextWeek });
    await upkeepAhead(set.scene.server.dataSource, 8).settleDue();
    expect(await grantsOf(worker)).toEqual(['gridWorker']);
    const { posts: held } = (await set.preview(worker, nextWeek)).body;
    expect(held).toMatchObject([{ validTo: null, leftWithNobody: true }]);
    // And it can be planned anew.
    expect((await set.handOver(worker, successor, { day: nextWeek })).status).toBe(201);
  });

  it('lets whoever stood in go on standing in, for as long as it was meant', async () => {
    const worker = await set.serving(await set.grid());
    const standIn = await set.free();
    const leave = { validFrom: tomorrow, validTo: daysFromToday(20) };
    const { body: stands } = await set.scene.admin.call(staffApi.createStandIn, {
      params: { id: await set.postOf(worker) },
      body: { id: uuid(), staffMemberId: standIn.id, ...leave },
    });
    const { body } = await set.handOver(worker, standIn, { day: nextWeek });
    expect((await posts(standIn)).find(({ id }) => id === stands.id)?.validTo).toBe(nextWeek);
    expect((await cancel(body.id)).status).toBe(200);
    expect((await posts(standIn)).find(({ id }) => id === stands.id)).toMatchObject(leave);
  });

  it('gives an office above the grid back too', async () => {
    const { scene } = set;
    const person = await scene.factory.appointee(scene.place.community, 'communityAdmin');
    const second: Colleague = { ...person, id: person.staffMember?.id ?? '', api: await scene.as(person) };
    const successor = await set.free();
    const { body } = await set.handOver(second, successor, { day: tomorrow });
    expect((await set.preview(second, tomorrow)).body.posts).toEqual([]);
    expect((await cancel(body.id)).status).toBe(200);
    expect((await set.preview(second, tomorrow)).body.posts).toMatchObject([{ validTo: null }]);
    expect((await set.preview(successor, tomorrow)).body.posts).toEqual([]);
  });

  it('answers a second time the same, and changes nothing more', async () => {
    const worker = await set.serving(await set.grid());
    const { body } = await set.handOver(worker, await set.free(), { day: nextWeek });
    const answers = await Promise.all([cancel(body.id), cancel(body.id), cancel(body.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [post] = await posts(worker);
    expect(post).toMatchObject({ validTo: null, version: 3 });
  });
});

describe('a handover that cannot be taken back', () => {
  it('is one whose day has come', async () => {
    const worker = await set.serving(await set.grid());
    const { body } = await set.handOver(worker, await set.free());
    expect(body.availableActions).toEqual([]);
    expect((await cancel(body.id)).problem).toMatchObject({ status: 409, code: 'HANDOVER_TAKEN_EFFECT' });
    const { manager } = set.scene.server.dataSource;
    const next = await set.serving(await set.grid());
    const planned = (await set.handOver(next, await set.free(), { day: tomorrow })).body;
    // Midnight has passed, the hourly job has not come yet.
    await manager.update(Handover, { id: planned.id }, { day: today });
    expect((await cancel(planned.id)).problem.code).toBe('HANDOVER_TAKEN_EFFECT');
  });

  it('is one whose posts went on to somebody else meanwhile, until that is taken back first', async () => {
    const worker = await set.serving(await set.grid());
    const [second, third] = [await set.free(), await set.free()];
    const first = (await set.handOver(worker, second, { day: tomorrow })).body;
    const then = (await set.handOver(second, third, { day: nextWeek })).body;
    expect((await cancel(first.id)).problem).toMatchObject({ status: 409, code: 'HANDOVER_POSTS_CHANGED' });
    expect((await list()).body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, then.id]),
    );
    expect((await cancel(then.id)).status).toBe(200);
    // The post of the one in between was changed and changed back: it is no longer the one that was made.
    expect((await cancel(first.id)).problem.code).toBe('HANDOVER_POSTS_CHANGED');
  });

  it('is one whose leaver was given the same post anew', async () => {
    const place = await set.grid();
    const worker = await set.serving(place);
    const { body } = await set.handOver(worker, await set.free(), { day: tomorrow });
    const again = {
      id: uuid(),
      gridId: place.grid.id,
      role: 'gridWorker',
      staffMemberId: worker.id,
    } as const;
    await set.scene.admin.call(staffApi.createAssignment, { body: { ...again, validFrom: nextWeek } });
    expect((await cancel(body.id)).problem).toMatchObject({ status: 409, code: 'GRID_ASSIGNMENT_OVERLAP' });
    expect((await posts(worker))[0]).toMatchObject({ validTo: tomorrow });
  });

  it('is that of another community, which is not even told of', async () => {
    const worker = await set.serving(await set.grid());
    const { body } = await set.handOver(worker, await set.free(), { day: tomorrow });
    const elsewhere = await set.scene.factory.community();
    const admin = await set.scene.as(await set.scene.factory.appointee(elsewhere, 'communityAdmin'));
    expect((await cancel(body.id, admin)).problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await cancel(uuid())).problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('at the very moment in which it takes effect', () => {
  it('either it is taken back or it takes effect, and all of it', async () => {
    const seen = new Set<number>();
    for (let round = 0; round < 12; round++) {
      const place = await set.grid();
      const worker = await set.serving(place);
      const successor = await set.free();
      const { id } = await set.accepted(place, worker);
      const { body } = await set.handOver(worker, successor, { day: tomorrow });
      const settle = () => upkeepAhead(set.scene.server.dataSource, 1).settleDue();
      const [answer] = await Promise.all(
        round % 2 ? [cancel(body.id), settle()] : [settle().then(() => cancel(body.id))],
      );
      const status = answer?.status ?? 0;
      seen.add(status);
      const handover = await set.scene.server.dataSource.manager.findOneByOrFail(Handover, { id: body.id });
      const [own] = await posts(worker);
      const [taken] = await posts(successor);
      if (status === 200) {
        expect(handover).toMatchObject({ completedAt: null, complaintCount: 0 });
        expect([own?.validTo, taken?.validTo]).toEqual([null, tomorrow]);
        expect((await set.complaint(id)).version).toBe(2);
      } else {
        expect(answer?.problem.code).toBe('HANDOVER_TAKEN_EFFECT');
        expect(handover).toMatchObject({ cancelledAt: null, complaintCount: 1 });
        expect([own?.validTo, taken?.validTo]).toEqual([tomorrow, null]);
        // The successor's account has the complaint on the day on which they serve.
        expect((await set.complaint(id)).version).toBe(3);
      }
    }
    expect(seen).toContain(409);
  });
});
