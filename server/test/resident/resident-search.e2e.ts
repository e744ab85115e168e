import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { QueryOf } from '@linge/shared/endpoint';
import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { ResidentLabel } from '../../src/resident/entities/resident-label.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

type ListQuery = QueryOf<typeof residentApi.listResidents>;

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let nextDoor: GridPlace;
let worker: ApiClient;
let admin: ApiClient;

const today = shanghaiDay(new Date());
const bornAgo = (years: number, shift = 0) => {
  const day = new Date(`${Number(today.slice(0, 4)) - years}${today.slice(4)}`);
  return new Date(day.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
};

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  nextDoor = await factory.grid(place.community);
  const zhang = await factory.resident(place, {
    name: '张三',
    idNumber: '990101195611220015',
    phone: '10000004321',
    birthDate: bornAgo(70),
    sex: 'male',
    politicalStatus: 'partyMember',
  });
  await factory.resident(place, {
    name: '李小明',
    relation: 'child',
    otherPhone: '10000008888',
    birthDate: bornAgo(70, 1),
  });
  await factory.resident(place, {
    name: '周珊',
    relation: 'child',
    birthDate: bornAgo(20),
    termEndsOn: '2026-06-30',
  });
  await factory.resident(nextDoor, {
    name: '张思思',
    phone: '10000104321',
    birthDate: bornAgo(30),
    education: 'bachelor',
  });
  const gone = await factory.resident(place, { name: '张离', relation: 'child' });
  await server.dataSource.manager.update(
    Resident,
    { id: gone.id },
    { state: 'movedOut', leftOn: '2026-05-01' },
  );
  await give(zhang, 'livesAlone', 'staff');
  await give(zhang, 'lowIncome', 'staff');
  await give(zhang, 'keyPerson', 'admin');
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);

afterAll(() => server.close());

async function give(resident: Resident, code: string, visibleTo: 'staff' | 'admin') {
  const { communityId, gridId } = resident;
  const label = await factory.save(Label, {
    id: uuid(),
    communityId,
    code,
    name: code,
    position: 1,
    visibleTo,
  });
  await factory.save(ResidentLabel, { residentId: resident.id, labelId: label.id, communityId, gridId });
}

const community = () => ({ communityId: place.community.id });
const ownGrid = () => ({ communityId: place.community.id, gridId: place.grid.id });

async function found(filter: Partial<ListQuery>, api = admin): Promise<string[]> {
  const query = { ...(api === worker ? ownGrid() : community()), ...filter };
  const { body, queries } = await api.call(residentApi.listResidents, { query });
  expect(queries).toBeLessThanOrEqual(4);
  const { body: counted } = await api.call(residentSearchApi.countResidents, { query });
  expect(counted.count).toBe(body.items.length);
  return body.items.map(({ name }) => name);
}

describe('staff who look for somebody', () => {
  it.each([
    ['the name', '张三', ['张三']],
    ['a given name', '小明', ['李小明']],
    ['a family name', '张', ['张三', '张思思']],
    ['initials', 'zs', ['张三', '周珊', '张思思']],
    ['pinyin', 'ZhangS', ['张三', '张思思']],
    ['the last four of a phone', '4321', ['张三', '张思思']],
    ['a whole phone', '100 0010 4321', ['张思思']],
    ['another phone of the same person', '10000008888', ['李小明']],
    ['the last four of another phone', '8888', ['李小明']],
    ['the last four of an ID number', '0015', ['张三']],
    ['a whole ID number', '990101195611220015', ['张三']],
    ['a room', '3-2-501', ['张三', '李小明', '周珊', '张思思']],
    ['a room in words', '3栋2单元501', ['张三', '李小明', '周珊', '张思思']],
    ['its number alone', '501', ['张三', '李小明', '周珊', '张思思']],
    ['a building', '3栋', ['张三', '李小明', '周珊', '张思思']],
    ['a room that is not there', '4-2-501', []],
    ['nonsense', '%_', []],
  ])('find them by %s', async (_what, q, names) => {
    expect(await found({ q })).toEqual(names);
  });

  it('find in an estate by its name and the room', async () => {
    const estate = nextDoor.door.label.split(' ')[0] ?? '';
    expect(await found({ q: `${estate.replace(/\d/g, '')}3-2-501` })).toHaveLength(4);
  });

  it('see only their own grid, whatever they look for', async () => {
    expect(await found({ q: '张' }, worker)).toEqual(['张三']);
    const { id: communityId } = place.community;
    const wide = await worker.call(residentApi.listResidents, { query: { communityId, q: '张' } });
    expect(wide.problem).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    const count = await worker.call(residentSearchApi.countResidents, { query: { communityId, q: '张' } });
    expect(count.problem).toMatchObject({ status: 403 });
  });
});

describe('a filter', () => {
  it('is by label, all of them', async () => {
    expect(await found({ labels: 'livesAlone,lowIncome' })).toEqual(['张三']);
    expect(await found({ labels: 'livesAlone', sex: 'female' })).toEqual([]);
  });

  it('does not give away a label that one may not see', async () => {
    expect(await found({ labels: 'keyPerson' })).toEqual(['张三']);
    for (const labels of ['keyPerson', 'noSuchLabel']) {
      const answer = await worker.call(residentApi.listResidents, { query: { ...ownGrid(), labels } });
      expect(answer.problem).toMatchObject({ status: 400, code: 'REGISTRY_LABEL_UNKNOWN' });
    }
  });

  it('counts ages in whole years, from birthday to birthday', async () => {
    expect(await found({ ageFrom: 70 })).toEqual(['张三']);
    expect(await found({ ageFrom: 69, ageTo: 69 })).toEqual(['李小明']);
    expect(await found({ ageTo: 30 })).toEqual(['周珊', '张思思']);
  });

  it('is by what the ledger says, combined', async () => {
    expect(await found({ politicalStatus: 'partyMember', sex: 'male', residency: 'permanent' })).toEqual([
      '张三',
    ]);
    expect(await found({ education: 'bachelor' })).toEqual(['张思思']);
    expect(await found({ termEndsBefore: '2026-07-01' })).toEqual(['周珊']);
    expect(await found({ termEndsBefore: '2026-06-30' })).toEqual([]);
  });

  it('is by floating people whose term is about to end, or over, as of today', async () => {
    const day = (days: number) => bornAgo(0, days);
    const floating = { residency: 'floating', relation: 'coTenant', birthDate: bornAgo(40) } as const;
    const terms = { 钱过: -1, 钱今: 0, 钱末: 30, 钱远: 31 };
    for (const [name, days] of Object.entries(terms)) {
      await factory.resident(place, { ...floating, name, termEndsOn: day(days) });
    }
    expect(await found({ term: 'ending' })).toEqual(['钱今', '钱末']);
    expect(await found({ term: 'ended' })).toEqual(['钱过']);
    expect(await found({ term: 'ending', termEndsBefore: day(30) })).toEqual(['钱今']);
    expect(await found({ term: 'ended', residency: 'permanent' })).toEqual([]);
  });

  it('is by place', async () => {
    expect(await found({ microGridId: nextDoor.microGrid.id })).toEqual(['张思思']);
    expect(await found({ buildingId: nextDoor.buildingUnit.buildingId, q: 'zs' })).toEqual(['张思思']);
    expect(await found({ householdId: nextDoor.household.id })).toEqual(['张思思']);
  });

  it('shows who left only when they are asked for', async () => {
    expect(await found({ q: '张离' })).toEqual([]);
    expect(await found({ q: '张离', state: 'movedOut' })).toEqual(['张离']);
  });

  it('pages through everybody once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { ...community(), q: 'zs', limit: 1, ...(cursor ? { cursor } : {}) };
      const { body } = await admin.call(residentApi.listResidents, { query });
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['张三', '周珊', '张思思']);
  });

  it('that makes no sense is refused, naming the field', async () => {
    for (const wrong of [{ ageFrom: -1 }, { labels: 'a,,b' }, { termEndsBefore: '2026-13-01' }, { q: '' }]) {
      const query = { ...community(), ...wrong };
      const { problem } = await admin.call(residentApi.listResidents, { query });
      expect(problem).toMatchObject({
        code: 'REQUEST_INVALID',
        fields: [expect.objectContaining({ path: `query.${Object.keys(wrong)[0]}` })],
      });
    }
  });
});
