import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import { Clock } from '../../src/common/clock/clock.js';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let unit: Unit;
let helper: Unit;
let delegate: ApiClient;
let helping: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  [unit, helper] = [await factory.unit(place.community), await factory.unit(place.community)];
  delegate = await scene.as(await factory.appointee(place.community, 'unitHandler', unit));
  helping = await scene.as(await factory.appointee(place.community, 'unitHandler', helper));
});
afterAll(() => scene.server.close());

const sent = async () =>
  act(scene.worker, await act(scene.worker, await scene.submit(scene.resident), 'accept'), 'dispatch', {
    ...{ leadUnitId: unit.id, helpingUnitIds: [helper.id] },
  });
/** How many complaints count for the unit, and which of them wait in the queue under it. */
const reportedOf = async () => {
  const today = new Clock().today();
  const query = { communityId: scene.place.community.id, from: today, to: today, unitId: unit.id };
  return (await scene.admin.call(complaintRateApi.get, { query })).body.total.reported.count;
};
const queueOf = async () => {
  const query = { unitId: unit.id, limit: 100 };
  return (await scene.worker.call(complaintApi.list, { query: { scope: 'queue', ...query } })).body.items.map(
    ({ id }) => id,
  );
};

describe('what a unit answers', () => {
  it('says which of them it was, to staff, to whoever reported it, and in the inbox', async () => {
    const complaint = await sent();
    const taken = await act(delegate, await act(helping, complaint, 'unitAccept'), 'unitAccept');
    const gone = await act(helping, taken, 'unitReturn');
    await act(delegate, gone, 'unitReport');
    const answers = async (by: ApiClient) =>
      (await get(by, complaint)).timeline
        .filter(({ type }) => type.startsWith('ComplaintUnit'))
        .map(({ detail }) => detail.unitNames);
    expect(await answers(scene.worker)).toEqual([[helper.name], [unit.name], [helper.name], [unit.name]]);
    expect(await answers(scene.resident)).toEqual([[helper.name], [unit.name]]);
    const { body } = await messageAbout(scene.worker, complaint.id, 'complaintUnitAnswered');
    expect([unit.name, helper.name].some((name) => body.includes(name))).toBe(true);
  });
});

describe('what a unit gave back', () => {
  it('counts for it no more, nor stands under it, and both sides still read that it did', async () => {
    const before = await reportedOf();
    const back = await act(delegate, await sent(), 'unitReturn', { note: '不归本单位' });
    expect(back.dispatches).toMatchObject([{ state: 'returned', note: '不归本单位' }, { state: 'recalled' }]);
    expect(await reportedOf()).toBe(before);
    expect(await queueOf()).not.toContain(back.id);
    expect((await get(scene.worker, back)).dispatches).toHaveLength(2);
    const done = await act(scene.worker, back, 'resolve');
    expect(await get(delegate, done)).toMatchObject({ id: back.id, state: 'resolved' });
    expect(await reportedOf()).toBe(before);
  });

  it('counts for it no more where staff took it back either', async () => {
    const before = await reportedOf();
    const back = await act(scene.worker, await sent(), 'recall');
    expect(await reportedOf()).toBe(before);
    expect((await get(scene.worker, back)).dispatches).toMatchObject([
      { state: 'recalled' },
      { state: 'recalled' },
    ]);
  });

  it('counts for it where only a unit that helps gave its part back, or it did its own', async () => {
    const before = await reportedOf();
    const one = await act(helping, await sent(), 'unitReturn', { note: '不归本单位' });
    expect(await queueOf()).toContain(one.id);
    const taken = await act(delegate, one, 'unitAccept');
    await act(scene.worker, await act(delegate, taken, 'unitReport', { note: '修好了' }), 'resolve');
    expect(await reportedOf()).toBe(before + 1);
  });
});
