import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { AccessRecord } from '../../src/access-record/entities/access-record.entity.js';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { knownNumbers } from '../factory/known-numbers.js';
import type { ApiClient } from '../support/api-client.js';
import { testCipher } from '../support/test-crypto.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const { idNumber, phone } = knownNumbers(1);

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let nextDoor: GridPlace;
let resident: Resident;
let neighbour: Resident;
let workerPerson: Person;
let worker: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  // The limits as they are, which other tests lift.
  server = await startTestServer({ environment: { RATE_LIMIT_PER_MINUTE: '600' } });
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  nextDoor = await factory.grid(place.community);
  resident = await factory.resident(place, { name: '李小明', idNumber, phone });
  neighbour = await factory.resident(nextDoor, { name: '赵强', ...knownNumbers(2) });
  workerPerson = await factory.gridStaff(place, 'gridWorker', '王网格');
  worker = await server.login(workerPerson.openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

const written = () => server.dataSource.manager.count(AccessRecord);
const reveal = (api: ApiClient, of: Resident, body: object = {}) =>
  api.call(accessRecordApi.reveal, {
    params: { id: of.id },
    body: { id: uuid(), field: 'idNumber', purpose: 'verification', ...body },
  });
const records = async (query: object = {}) =>
  (await admin.call(accessRecordApi.list, { query: { communityId: place.community.id, ...query } })).body;

describe('a number in full', () => {
  it('is shown for a purpose, and the administrator reads who saw it', async () => {
    const answer = await reveal(worker, resident);
    expect(answer.body).toEqual({ value: idNumber });
    expect(answer.queries).toBeLessThanOrEqual(3);
    expect(
      (await reveal(worker, resident, { field: 'phone', purpose: 'other', note: '送证上门' })).body,
    ).toEqual({
      value: phone,
    });
    const { items } = await records();
    expect(items).toEqual([
      expect.objectContaining({ field: 'phone', purpose: 'other', note: '送证上门' }),
      expect.objectContaining({
        residentId: resident.id,
        residentName: '李小明',
        accountId: workerPerson.account.id,
        actorName: '王网格',
        actorRole: 'gridWorker',
        field: 'idNumber',
        purpose: 'verification',
      }),
    ]);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${idNumber}|${phone}`));
  });

  it('needs a purpose, and words where it is another one', async () => {
    const before = await written();
    expect((await reveal(worker, resident, { purpose: 'curiosity' })).problem).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'body.purpose' }],
    });
    expect((await reveal(worker, resident, { purpose: 'other' })).problem).toMatchObject({
      fields: [{ path: 'body.note' }],
    });
    expect(await written()).toBe(before);
  });

  it('that is asked for again after a lost answer is one access', async () => {
    const before = await written();
    const body = { id: uuid() };
    expect((await reveal(worker, resident, body)).body).toEqual({ value: idNumber });
    expect((await reveal(worker, resident, body)).body).toEqual({ value: idNumber });
    expect(await written()).toBe(before + 1);
    const other = [
      await reveal(worker, resident, { ...body, field: 'phone' }),
      await reveal(admin, resident, body),
    ];
    expect(other.map(({ problem }) => problem.code)).toEqual(['ID_ALREADY_USED', 'ID_ALREADY_USED']);
  });

  it('of the grid next door is not there', async () => {
    const before = await written();
    const there = await reveal(worker, neighbour);
    const nowhere = await reveal(worker, { ...neighbour, id: uuid() });
    expect(there.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
    expect(await written()).toBe(before);
  });

  it('that is not registered is answered as nothing, and nothing was shown', async () => {
    const before = await written();
    expect((await reveal(worker, resident, { field: 'otherPhone' })).body).toEqual({ value: null });
    expect(await written()).toBe(before);
  });
});

describe('a call', () => {
  const call = (of: Resident, body: object = {}) =>
    worker.call(accessRecordApi.call, { params: { id: of.id }, body: { id: uuid(), ...body } });

  it('gets the number to dial, and is recorded as a call', async () => {
    expect((await call(resident)).body).toEqual({ phone });
    const { items } = await records({ limit: 1 });
    expect(items).toEqual([expect.objectContaining({ field: 'phone', purpose: 'call', note: null })]);
  });

  it('is not possible where no number is registered', async () => {
    expect((await call(resident, { field: 'otherPhone' })).problem).toMatchObject({
      status: 409,
      code: 'RESIDENT_NOT_CALLABLE',
    });
  });
});

describe('the phone of a landlord', () => {
  const landlordPhone = '10000007654';
  let home: GridPlace;
  const revealLandlord = (api: ApiClient, id: string, body: object = {}) =>
    api.call(accessRecordApi.revealLandlord, {
      params: { id },
      body: { id: uuid(), purpose: 'verification', ...body },
    });
  const callLandlord = (id: string) =>
    worker.call(accessRecordApi.callLandlord, { params: { id }, body: { id: uuid() } });

  beforeAll(async () => {
    home = await factory.neighbouring(place);
    const { id } = home.household;
    const landlordPhoneCipher = testCipher.encrypt(landlordPhone, fieldPlace.householdLandlordPhone(id));
    const landlord = { landlordName: '钱房东', landlordPhoneCipher };
    await server.dataSource.manager.update(Household, { id }, landlord);
  });

  it('is masked with the household, and shown or dialled for a purpose that the administrator reads', async () => {
    const { id } = home.household;
    const shown = await worker.call(residentApi.getHousehold, { params: { id } });
    expect(shown.body.landlord).toEqual({ name: '钱房东', phone: '100****7654' });
    const answer = await revealLandlord(worker, id, { purpose: 'other', note: '核实租期' });
    expect(answer.body).toEqual({ value: landlordPhone });
    expect(answer.queries).toBeLessThanOrEqual(3);
    expect((await callLandlord(id)).body).toEqual({ phone: landlordPhone });
    const of = { residentId: null, householdId: id, residentName: '钱房东', field: 'landlordPhone' };
    const { items } = await records({ limit: 2 });
    expect(items).toEqual([
      expect.objectContaining({ ...of, purpose: 'call', note: null }),
      expect.objectContaining({ ...of, purpose: 'other', note: '核实租期', actorRole: 'gridWorker' }),
    ]);
    // Whoever owns the flat next, the record says whose number it was.
    await server.dataSource.manager.update(Household, { id }, { landlordName: '孙房东' });
    expect((await records({ limit: 1 })).items[0]?.residentName).toBe('钱房东');
  });

  it('needs a purpose, is one access however often it is asked for, and is nothing where there is none', async () => {
    const { id } = home.household;
    const before = await written();
    expect((await revealLandlord(worker, id, { purpose: 'other' })).problem).toMatchObject({
      fields: [{ path: 'body.note' }],
    });
    expect((await revealLandlord(worker, place.household.id)).body).toEqual({ value: null });
    expect((await callLandlord(place.household.id)).problem).toMatchObject({
      status: 409,
      code: 'LANDLORD_NOT_CALLABLE',
    });
    expect(await written()).toBe(before);
    const body = { id: uuid() };
    await revealLandlord(worker, id, body);
    expect((await revealLandlord(worker, id, body)).body).toEqual({ value: landlordPhone });
    expect(await written()).toBe(before + 1);
    expect((await reveal(worker, resident, body)).problem.code).toBe('ID_ALREADY_USED');
  });

  it('of the grid next door is not there', async () => {
    const before = await written();
    const there = await revealLandlord(worker, nextDoor.household.id);
    const nowhere = await revealLandlord(worker, uuid());
    expect(there.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
    expect(await written()).toBe(before);
  });
});

describe('the records of access', () => {
  it('are paged, and told by resident and by staff member', async () => {
    await reveal(admin, neighbour);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof records>> = await records({
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(await written());
    expect((await records({ residentId: neighbour.id })).items).toHaveLength(1);
    const own = await records({ accountId: workerPerson.account.id, residentId: resident.id });
    const about = { accountId: workerPerson.account.id, residentId: resident.id };
    expect(own.items).toHaveLength(await server.dataSource.manager.countBy(AccessRecord, about));
  });

  it('are limited in number a minute', async () => {
    const busy = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
    const statuses: number[] = [];
    for (let tries = 0; tries < 21; tries++) statuses.push((await reveal(busy, resident)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
});
