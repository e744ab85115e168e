import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { correctionApi } from '@linge/shared/correction/correction.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { CareTie } from '../../src/household-tie/entities/care-tie.entity.js';
import { eventually } from '../complaint/scene.js';
import { Factory } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { registered, tied } from './registry.js';

let server: TestServer;
let factory: Factory;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
}, 60_000);
afterAll(() => server.close());

const day = shanghaiDay(new Date());

async function scene() {
  const place = await factory.grid();
  const head = await registered(factory, place, { name: '李国强', birthDate: '1950-05-01' });
  const daughter = await registered(factory, place, { name: '李小红', relation: 'child' });
  const person = await tied(factory, place, daughter);
  const accountId = person.account.id;
  const care = { id: uuid(), communityId: place.community.id, accountId, householdId: place.household.id };
  await factory.save(CareTie, { ...care, residentId: head.id, confirmedAt: new Date(), endedAt: null });
  const api = await server.login(person.openId);
  const worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  const leave = (id: string, type: 'died' | 'movedOut', more: object = {}) =>
    worker.call(residentApi.leaveResident, {
      params: { id },
      body: { id: uuid(), day, version: 1, type, ...more },
    });
  return { place, head, daughter, api, worker, leave };
}

const homesOf = async (api: Awaited<ReturnType<typeof scene>>['api']) =>
  (await api.call(accountApi.me)).body.account;

describe('who moves out or dies', () => {
  it('belongs to the household no longer, is no resident of the grid and looks after nobody there', async () => {
    const { daughter, api, leave } = await scene();
    expect((await homesOf(api)).homes).toHaveLength(1);
    expect((await leave(daughter.id, 'movedOut')).status).toBe(200);
    expect((await homesOf(api)).homes).toEqual([]);
    await eventually(async () => ((await homesOf(api)).grants.length ? undefined : true));
    expect((await api.call(householdTieApi.listHouseholds)).body.items).toEqual([]);
    expect((await api.call(correctionApi.held)).body.items).toEqual([]);
  });

  it('is looked after no longer, while those who stay keep their home', async () => {
    const { head, daughter, api, leave } = await scene();
    expect((await api.call(correctionApi.held)).body.items).toHaveLength(2);
    const relations = { [daughter.id]: 'head' };
    expect((await leave(head.id, 'died', { relations })).status).toBe(200);
    expect((await api.call(correctionApi.held)).body.items.map(({ name }) => name)).toEqual(['李小红']);
    expect((await homesOf(api)).homes).toHaveLength(1);
  });
});

describe('a household that leaves', () => {
  it('takes the ties of everybody with it', async () => {
    const { place, api, worker } = await scene();
    const moved = await worker.call(residentApi.moveOutHousehold, {
      params: { id: place.household.id },
      body: { id: uuid(), day, version: 1 },
    });
    expect(moved.status).toBe(200);
    expect((await homesOf(api)).homes).toEqual([]);
  });
});
