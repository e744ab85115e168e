import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { ResidentLabel } from '../../src/resident/entities/resident-label.entity.js';
import { type Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const idNumber = '990101195611220015';
const phone = '10000000021';
const year = Number(shanghaiDay(new Date()).slice(0, 4));

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let nextDoor: GridPlace;
let head: Resident;
let worker: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  nextDoor = await factory.grid(place.community);
  head = await resident(place, '李小明', { idNumber, phone });
  await resident(place, '王芳', {});
  await resident(nextDoor, '赵强', {});
  await server.dataSource.manager.update(Household, { id: place.household.id }, { headId: head.id });
  await label(head, 'lowIncome', 2);
  await label(head, 'livesAlone', 1);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

async function resident(
  place: GridPlace,
  name: string,
  secret: { idNumber?: string; phone?: string },
): Promise<Resident> {
  return factory.resident(place, { name, sex: 'male', birthDate: `${year - 70}-01-01`, ...secret });
}

async function label({ id, communityId, gridId }: Resident, code: string, position: number): Promise<void> {
  const kind = await factory.save(Label, { id: uuid(), communityId, code, name: code, position });
  await factory.save(ResidentLabel, { residentId: id, labelId: kind.id, communityId, gridId });
}

const inGrid = ({ community, grid }: GridPlace) => ({ communityId: community.id, gridId: grid.id });

describe('a grid worker who looks into the registry', () => {
  it('finds the households of their grid, with address and head masked, in one statement', async () => {
    const answer = await worker.call(residentApi.listHouseholds, { query: inGrid(place) });
    expect(answer.body.items).toEqual([
      expect.objectContaining({
        id: place.household.id,
        address: `${place.door.label} 501`,
        headName: '李*明',
        memberCount: 2,
        residency: 'permanent',
      }),
    ]);
    expect(answer.queries).toBe(2);
    const { id } = place.household;
    const one = await worker.call(residentApi.getHousehold, { params: { id } });
    expect(one.body).toEqual(answer.body.items[0]);
  });

  it('finds its residents with their age and labels, numbers masked, in two statements', async () => {
    const answer = await worker.call(residentApi.listResidents, {
      query: { ...inGrid(place), householdId: place.household.id },
    });
    expect(answer.queries).toBe(3);
    expect(answer.body.items.map(({ name }) => name)).toEqual(['李小明', '王芳']);
    const [first, second] = answer.body.items;
    expect(first).toMatchObject({
      age: 70,
      idNumber: '99**************15',
      phone: '100****0021',
      labels: ['livesAlone', 'lowIncome'],
    });
    expect(second).toMatchObject({ idNumber: null, phone: null, labels: [] });
    const one = await worker.call(residentApi.getResident, { params: { id: head.id } });
    expect(one.body).toEqual(first);
    expect(JSON.stringify([answer.body, one.body])).not.toMatch(new RegExp(`${idNumber}|${phone}`));
  });

  it('sees nothing of the grid next door, not even that it is there', async () => {
    const { household } = nextDoor;
    const list = await worker.call(residentApi.listResidents, { query: inGrid(nextDoor) });
    expect(list.problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    const there = await worker.call(residentApi.getHousehold, { params: { id: household.id } });
    const nowhere = await worker.call(residentApi.getHousehold, { params: { id: uuid() } });
    expect([there.problem.status, there.problem.code]).toEqual([404, 'NOT_FOUND']);
    expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
    const mixed = { ...inGrid(place), householdId: household.id };
    expect((await worker.call(residentApi.listResidents, { query: mixed })).body.items).toEqual([]);
  });
});

describe('an administrator who looks into the registry', () => {
  it('pages through every household of the community once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { communityId: place.community.id, limit: 1, ...(cursor ? { cursor } : {}) };
      const { body } = await admin.call(residentApi.listHouseholds, { query });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([place.household.id, nextDoor.household.id].sort());
  });

  it('can ask for the floating ones only', async () => {
    const query = { communityId: place.community.id, residency: 'floating' } as const;
    expect((await admin.call(residentApi.listHouseholds, { query })).body.items).toEqual([]);
  });
});
