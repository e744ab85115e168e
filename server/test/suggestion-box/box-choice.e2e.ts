import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxListShow } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { Door } from '../../src/door/entities/door.entity.js';
import { daysLater, weekdayOf } from '../../src/suggestion-box/box-schedule.policy.js';
import { writeComplaint } from '../factory/complaint.js';
import { writeBox, writeOpening } from '../factory/suggestion-box.js';
import type { ApiClient } from '../support/api-client.js';
import { setBoxScene, type BoxScene } from './box-scene.js';

jest.setTimeout(60_000);

let scene: BoxScene;
beforeAll(async () => {
  scene = await setBoxScene();
});
afterAll(() => scene.server.close());

const today = () => shanghaiDay(new Date());

describe('who may be present at an opening', () => {
  const people = async (by: ApiClient, id: string) =>
    (await by.call(suggestionBoxApi.listPeople, { params: { id } })).body.items;

  it('is told with oneself first, then who serves the grid, then all others, each once', async () => {
    const { factory, place, workerPerson } = scene;
    const elsewhere = await factory.grid(place.community);
    const other = await factory.gridStaff(elsewhere, 'gridWorker', '何远方');
    const id = await scene.box();
    const found = await people(scene.worker, id);
    expect(found[0]).toEqual({
      staffMemberId: workerPerson.staffMember?.id,
      name: '王建国',
      role: 'gridWorker',
      gridName: place.grid.name,
      self: true,
    });
    expect(found[1]).toMatchObject({ name: '赵志强', role: 'branchSecretary', self: false });
    expect(found.find(({ name }) => name === '何远方')).toMatchObject({
      staffMemberId: other.staffMember?.id,
      gridName: elsewhere.grid.name,
    });
    expect(found.find(({ name }) => name === '沈见证')).toMatchObject({ role: null, gridName: null });
    expect(new Set(found.map(({ staffMemberId }) => staffMemberId)).size).toBe(found.length);
    expect(JSON.stringify(found)).not.toMatch(/\d{3}\*{4}/);
    expect((await people(scene.admin, id))[0]?.self).toBe(true);
  });
});

describe('the list of boxes', () => {
  const shown = async (gridId: string, show: BoxListShow) => {
    const query = { communityId: scene.place.community.id, gridId, show };
    return (await scene.admin.call(suggestionBoxApi.list, { query })).body.items.map(({ id }) => id);
  };

  it('can be narrowed to those that were missed, on whatever day of the week it is', async () => {
    const place = await scene.factory.grid(scene.place.community);
    for (let ahead = 0; ahead < 7; ahead++) {
      const weekday = weekdayOf(daysLater(today(), ahead));
      const last = daysLater(today(), ahead - 7);
      await writeBox(scene.factory, place, { weekday, lastOpenedOn: last });
      await writeBox(scene.factory, place, { weekday, lastOpenedOn: daysLater(last, -1) });
      await writeBox(scene.factory, place, { weekday, scheduledFrom: daysLater(last, 1) });
      await writeBox(scene.factory, place, { weekday, scheduledFrom: last });
    }
    const query = { communityId: scene.place.community.id, gridId: place.grid.id, limit: 100 };
    const { items } = (await scene.admin.call(suggestionBoxApi.list, { query })).body;
    const missed = items.filter(({ missedOn }) => missedOn !== null).map(({ id }) => id);
    expect([items.length, missed.length]).toEqual([28, 14]);
    expect(await shown(place.grid.id, 'missed')).toEqual(missed);
  });

  it('can be narrowed to those whose slips wait', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const { id } = await writeBox(scene.factory, place);
    await writeBox(scene.factory, place);
    await writeOpening(scene.factory, place, id);
    expect(await shown(place.grid.id, 'waiting')).toEqual([id]);
  });

  it('keeps what was taken down in sight: the box, to hang it again, and slips that still wait', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const gone = await writeBox(scene.factory, place, { retired: true });
    const left = await writeBox(scene.factory, place, { retired: true, weekday: 4 });
    const hanging = await writeBox(scene.factory, place, { weekday: 5 });
    await writeOpening(scene.factory, place, left.id);
    expect((await shown(place.grid.id, 'retired')).sort()).toEqual([gone.id, left.id].sort());
    expect(await shown(place.grid.id, 'waiting')).toEqual([left.id]);
    const query = { communityId: scene.place.community.id, gridId: place.grid.id };
    const all = (await scene.admin.call(suggestionBoxApi.list, { query })).body.items;
    expect(all.map(({ id }) => id)).toEqual([hanging.id]);
  });
});

describe('what a slip may be about', () => {
  const joinable = async (id: string, search?: string, by = scene.worker) =>
    (await by.call(suggestionBoxApi.listJoinable, { params: { id }, query: search ? { search } : {} })).body
      .items;

  it('is an open complaint of the grid, that of the same door first; never a sensitive one', async () => {
    const { factory, resident, server } = scene;
    const near = await scene.submit(resident, { text: '楼道的扶手松了' });
    const toilet = { ...scene.place.door, id: uuid(), label: '公厕', code: uuid().slice(0, 22) };
    const door = await factory.save<Door>(Door, { ...toilet, buildingUnitId: null });
    const far = await scene.submit(resident, { text: '公厕的扶手松了', doorId: door.id });
    const secret = await scene.submit(resident, { text: '和邻居有纠纷，扶手' });
    await server.dataSource.query('UPDATE complaints SET complaints.sensitive = 1 WHERE id = ?', [secret.id]);
    const ended = await writeComplaint(factory, scene.place, 'closed', {
      reporter: scene.residentPerson,
      handler: scene.workerPerson,
    });
    const slipId = (await scene.opened(1)).slips[0]?.id ?? '';
    const found = (await joinable(slipId)).map(({ id }) => id);
    expect(found.slice(-1)).toEqual([far.id]);
    expect(found).toContain(near.id);
    for (const { id } of [secret, ended]) expect(found).not.toContain(id);
    expect((await joinable(slipId, '公厕')).map(({ id }) => id)).toEqual([far.id]);
    expect((await joinable(slipId, near.number.replace('-', ''))).map(({ id }) => id)).toEqual([near.id]);
    expect(await joinable(slipId, '100%')).toEqual([]);
    const join = { params: { id: slipId }, body: { complaintId: secret.id } };
    expect((await scene.worker.call(suggestionBoxApi.joinSlip, join)).problem.code).toBe(
      'COMPLAINT_TARGET_UNKNOWN',
    );
  });

  it('elsewhere is found by its number, by those who read it there', async () => {
    const { factory, place } = scene;
    const elsewhere = await factory.grid(place.community);
    const reporter = await factory.residentOf(elsewhere);
    const { number } = await scene.submit(await scene.as(reporter), { doorId: elsewhere.door.id });
    const slipId = (await scene.opened(1)).slips[0]?.id ?? '';
    expect(await joinable(slipId, number)).toEqual([]);
    expect((await joinable(slipId, number, scene.admin)).map((item) => item.number)).toEqual([number]);
  });
});
