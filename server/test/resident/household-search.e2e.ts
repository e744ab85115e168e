import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import { v7 as uuid } from 'uuid';
import { Room } from '../../src/grid/entities/room.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let nextDoor: GridPlace;
let worker: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  nextDoor = await factory.grid(place.community);
  await factory.resident(place, { name: '张三', phone: '10000004321' });
  await factory.resident(place, { name: '李小明', relation: 'child' });
  await factory.resident(nextDoor, { name: '张思思' });
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

const community = () => ({ communityId: place.community.id });

describe('staff who look for a household', () => {
  const households = async (q: string) => {
    const query = { ...community(), q };
    const { body, queries } = await admin.call(residentApi.listHouseholds, { query });
    expect(queries).toBeLessThanOrEqual(2);
    const { body: counted } = await admin.call(residentApi.countHouseholds, { query });
    expect(counted.count).toBe(body.items.length);
    return body.items.map(({ id }) => id);
  };

  it('are told how many there are, of their own scope', async () => {
    const count = (api: ApiClient, query: object) =>
      api.call(residentApi.countHouseholds, { query: { ...community(), ...query } });
    const { body, queries } = await count(admin, {});
    expect([body.count, queries]).toEqual([2, 2]);
    expect((await count(admin, { residency: 'floating' })).body.count).toBe(0);
    expect((await count(worker, { gridId: place.grid.id })).body.count).toBe(1);
    expect((await count(worker, {})).problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
  });

  it('find it by its room or its head, not by its other people', async () => {
    expect(await households('3-2-501')).toEqual([place.household.id, nextDoor.household.id].sort());
    expect(await households('张三')).toEqual([place.household.id]);
    expect(await households('zss')).toEqual([nextDoor.household.id]);
    expect(await households('李小明')).toEqual([]);
    expect(await households('4321')).toEqual([]);
  });

  it('find the flats in which nobody is registered', async () => {
    const { buildingUnitId } = await server.dataSource.manager.findOneByOrFail(Room, {
      id: place.household.roomId,
    });
    const empty = await factory.save(Room, {
      ...{ id: uuid(), communityId: place.community.id, buildingUnitId, number: '502', floor: 5 },
    });
    const rooms = (api: ApiClient, query: { gridId?: string; buildingId?: string } = {}) =>
      api.call(residentSearchApi.listEmptyRooms, { query: { ...community(), ...query } });
    const answer = await rooms(worker, { gridId: place.grid.id });
    expect(answer.queries).toBe(2);
    expect(answer.body.items).toEqual([
      expect.objectContaining({ id: empty.id, address: `${place.door.label} 502`, gridId: place.grid.id }),
    ]);
    expect((await rooms(worker)).problem.status).toBe(403);
    expect((await rooms(admin, { buildingId: nextDoor.buildingUnit.buildingId })).body.items).toEqual([]);
    await server.dataSource.manager.update(Household, { id: nextDoor.household.id }, { state: 'closed' });
    const left = await rooms(admin);
    expect(left.body.items.map(({ id }) => id)).toEqual([nextDoor.household.roomId, empty.id].sort());
    await server.dataSource.manager.update(Household, { id: nextDoor.household.id }, { state: 'open' });
  });
});
