import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { v7 as uuid } from 'uuid';
import { AccessRecord } from '../../src/access-record/entities/access-record.entity.js';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace, type Person } from '../factory/factory.js';
import { knownNumbers } from '../factory/known-numbers.js';
import type { ApiClient } from '../support/api-client.js';
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
    expect(own.items).toHaveLength(seen.length - 1);
  });

  it('are limited in number a minute', async () => {
    const busy = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
    const statuses: number[] = [];
    for (let tries = 0; tries < 21; tries++) statuses.push((await reveal(busy, resident)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
});
