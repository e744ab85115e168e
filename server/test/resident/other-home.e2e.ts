import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { v7 as uuid } from 'uuid';
import { day, setFamilyScene, type FamilyScene } from './family-scene.js';

jest.setTimeout(60_000);
let scene: FamilyScene;
beforeAll(async () => {
  scene = await setFamilyScene();
});
afterAll(() => scene.server.close());

const at = (id: string) => ({ params: { id } });
const homes = async (id: string) =>
  (await scene.worker.call(residentApi.listOtherHomes, at(id))).body.items.map(
    ({ householdId }) => householdId,
  );
const people = async () => {
  const query = { communityId: scene.place.community.id, gridId: scene.place.grid.id };
  return (await scene.worker.call(statisticApi.get, { query })).body.total.people;
};

async function grandmother() {
  const [own, childs] = [await scene.moveIn(['何奶奶', '何叔']), await scene.moveIn(['何先生'])];
  const [, id = ''] = own.residentIds;
  const body = { id: uuid(), day, householdId: childs.householdId, relation: 'parent' as const };
  const answer = await scene.worker.call(residentApi.addOtherHome, { ...at(id), body });
  return { own, childs, id, body, answer };
}

describe('a person with two homes', () => {
  it('is found in both, and counted once', async () => {
    const before = await people();
    const { id, childs, answer } = await grandmother();
    expect(answer.status).toBe(200);
    expect(await homes(id)).toEqual([childs.householdId]);
    const guests = await scene.worker.call(residentApi.listOtherResidents, at(childs.householdId));
    expect(guests.body.items).toMatchObject([
      { residentId: id, residentName: '何*', relation: 'parent', since: day },
    ]);
    expect(await people()).toBe(before + 3);
  });

  it('is not entered into the same second home twice, by a retry or by a colleague', async () => {
    const { id, body } = await grandmother();
    const again = await scene.worker.call(residentApi.addOtherHome, { ...at(id), body });
    expect(again.status).toBe(200);
    const other = await scene.worker.call(residentApi.addOtherHome, {
      ...at(id),
      body: { ...body, id: uuid() },
    });
    expect([other.status, other.problem.code]).toEqual([409, 'OTHER_HOME_ALREADY']);
    expect(await homes(id)).toHaveLength(1);
  });

  it('gives it up, and the timeline keeps both days', async () => {
    const { id, body } = await grandmother();
    const end = { id: uuid(), day: '2026-11-20', otherHomeId: body.id };
    await scene.worker.call(residentApi.endOtherHome, { ...at(id), body: end });
    expect(await homes(id)).toEqual([]);
    const { items } = (await scene.worker.call(residentApi.residentTimeline, { ...at(id), query: {} })).body;
    expect(items.map(({ type, day: on }) => [type, on]).slice(0, 2)).toEqual([
      ['OtherHomeEnded', '2026-11-20'],
      ['OtherHomeAdded', day],
    ]);
  });

  it('has no second home any more once they died, or nobody lives there', async () => {
    const [one, two] = [await grandmother(), await grandmother()];
    const died = { id: uuid(), day, version: 1, type: 'died' as const };
    await scene.worker.call(residentApi.leaveResident, { ...at(one.id), body: died });
    expect(await homes(one.id)).toEqual([]);
    const gone = { id: uuid(), day, version: 1 };
    await scene.worker.call(residentApi.moveOutHousehold, { ...at(two.childs.householdId), body: gone });
    expect(await homes(two.id)).toEqual([]);
  });
});
