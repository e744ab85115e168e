import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { Room } from '../../src/grid/entities/room.entity.js';
import { day, setFamilyScene, type FamilyScene } from './family-scene.js';

jest.setTimeout(60_000);
let scene: FamilyScene;
beforeAll(async () => {
  scene = await setFamilyScene();
});
afterAll(() => scene.server.close());

const byId = (id: string) => ({ params: { id } });

describe('an answer that is lost on its way', () => {
  const elsewhere = async () => {
    const { factory, place, server } = scene;
    const other = await factory.grid(place.community);
    return { other, neighbour: await server.login((await factory.gridStaff(other, 'gridWorker')).openId) };
  };
  const twice = async (send: () => Promise<{ status: number; body: object }>) => {
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
  };

  it('is given again to whoever moved somebody into the grid of a colleague, as long as they are as that left them', async () => {
    const { residentIds } = await scene.moveIn(['韩一', '韩二']);
    const [, id = ''] = residentIds;
    const { other, neighbour } = await elsewhere();
    const body = { id: uuid(), day, version: 1, householdId: other.household.id, relation: 'head' as const };
    const move = (by = scene.worker, told = body) =>
      by.call(residentApi.moveResident, { ...byId(id), body: told });
    await twice(() => move());
    expect((await scene.worker.call(residentApi.getResident, byId(id))).status).toBe(404);
    // Neither to somebody else, nor for other words, nor about somebody else.
    expect((await move(neighbour)).status).toBe(409);
    expect((await move(scene.worker, { ...body, relation: 'child' as never })).status).toBe(404);
    const stranger = await scene.factory.resident(other, { relation: 'other' });
    const about = await scene.worker.call(residentApi.moveResident, { ...byId(stranger.id), body });
    expect(about.status).toBe(404);
    const changed = { id: uuid(), version: 2, fields: { occupation: '教师' } };
    await neighbour.call(residentApi.correctResident, { ...byId(id), body: changed });
    expect((await move()).status).toBe(404);
  });

  it('is given again to whoever moved a household there as a whole', async () => {
    const { householdId } = await scene.moveIn(['杨一']);
    const { other } = await elsewhere();
    const { id: roomId } = await scene.factory.save(Room, {
      ...{ id: uuid(), communityId: other.community.id, buildingUnitId: other.buildingUnit.id },
      ...{ number: '909', floor: 9 },
    });
    const body = { id: uuid(), day, version: 1, roomId };
    await twice(() => scene.worker.call(residentApi.changeHousehold, { ...byId(householdId), body }));
  });

  it('is given again to whoever wrote down that somebody left, and came back', async () => {
    const { householdId, residentIds } = await scene.moveIn(['朱一', '朱二']);
    const [, id = ''] = residentIds;
    const left = { id: uuid(), day, version: 1, type: 'movedOut' as const };
    await twice(() => scene.worker.call(residentApi.leaveResident, { ...byId(id), body: left }));
    const back = { id: uuid(), day, version: 2, householdId, relation: 'child' as const };
    await twice(() => scene.worker.call(residentApi.returnResident, { ...byId(id), body: back }));
  });
});
