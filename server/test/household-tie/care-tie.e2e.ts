import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { householdBeside, registered, tied } from './registry.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let mother: Resident;
let motherPerson: Person;
let motherApi: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  mother = await registered(factory, place, { name: '王芳', sex: 'female' });
  motherPerson = await tied(factory, place, mother);
  motherApi = await server.login(motherPerson.openId);
}, 60_000);
afterAll(() => server.close());

const yearsAgo = (years: number) => {
  const today = shanghaiDay(new Date());
  return `${Number(today.slice(0, 4)) - years}-01-01`;
};
const care = (api: ApiClient, residentId: string, id: string = uuid()) =>
  api.call(householdTieApi.requestCare, { body: { id, residentId } });
const person = async (api: ApiClient, residentId: string) =>
  (await api.call(householdTieApi.listHouseholds)).body.items
    .flatMap(({ people }) => people)
    .find((it) => it.residentId === residentId);

describe('looking after somebody of the household', () => {
  it('begins at once for a small child of the family, whose name is then shown in full', async () => {
    const child = await registered(factory, place, {
      name: '李小朵',
      relation: 'child',
      birthDate: yearsAgo(5),
    });
    expect(await person(motherApi, child.id)).toMatchObject({ name: '李*朵', lookedAfter: false });
    expect((await care(motherApi, child.id)).body).toMatchObject({ kind: 'care', state: 'confirmed' });
    expect(await person(motherApi, child.id)).toMatchObject({ name: '李小朵', lookedAfter: true });
    expect((await care(motherApi, child.id)).problem.code).toBe('HOUSEHOLD_TIE_ALREADY');
  });

  it('waits for the grid worker where it is an old parent, or a child of somebody who shares the flat', async () => {
    const parent = await registered(factory, place, { relation: 'parent', birthDate: yearsAgo(80) });
    const asked = await care(motherApi, parent.id);
    expect(asked.body.state).toBe('waiting');
    expect(await person(motherApi, parent.id)).toMatchObject({ lookedAfter: false, asked: true });

    const lodger = await registered(factory, place, { relation: 'coTenant' });
    const child = await registered(factory, place, { relation: 'child', birthDate: yearsAgo(3) });
    const lodgerApi = await server.login((await tied(factory, place, lodger)).openId);
    expect((await care(lodgerApi, child.id)).body.state).toBe('waiting');

    const worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
    const { id, version } = asked.body;
    const confirmed = await worker.call(householdTieApi.confirm, { params: { id }, body: { version } });
    expect(confirmed.body).toMatchObject({ state: 'confirmed', careForResidentId: parent.id });
    expect(await person(motherApi, parent.id)).toMatchObject({ lookedAfter: true, asked: false });
  });

  it('is for people of one’s own household alone, also in the same flat; of others nothing is told', async () => {
    const beside = await householdBeside(factory, place);
    const neighbour = await registered(factory, { ...place, household: beside });
    const elsewhere = await registered(factory, await factory.grid());
    for (const id of [neighbour.id, elsewhere.id, uuid()]) {
      const { status, problem } = await care(motherApi, id);
      expect([status, problem.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('may be asked for again with the same id', async () => {
    const child = await registered(factory, place, { relation: 'child', birthDate: yearsAgo(2) });
    const id = uuid();
    const [first, again] = [await care(motherApi, child.id, id), await care(motherApi, child.id, id)];
    expect([first.status, again.status]).toEqual([201, 200]);
  });
});

describe('deleting the account', () => {
  it('leaves nobody looked after by it and no request that waits', async () => {
    const resident = await registered(factory, place, { relation: 'spouse' });
    const parent = await registered(factory, place, { relation: 'parent', birthDate: yearsAgo(70) });
    const api = await server.login((await tied(factory, place, resident)).openId);
    const { id } = (await care(api, parent.id)).body;
    await api.call(accountApi.deleteMe);
    const admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
    expect((await admin.call(householdTieApi.get, { params: { id } })).body).toMatchObject({
      state: 'withdrawn',
      availableActions: [],
    });
  });
});
