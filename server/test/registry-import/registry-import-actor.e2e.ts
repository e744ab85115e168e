import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { RegistryImport } from '@linge/shared/registry-import/registry-import.schema';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace } from '../factory/factory.js';
import { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import {
  addRooms,
  check,
  commit,
  download,
  family,
  finished,
  idNumber,
  phone,
  room,
  rowsOf,
  upload,
  workbook,
} from './import-scene.js';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let nextDoor: GridPlace;
let admin: ApiClient;
let worker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
}, 60_000);

afterAll(() => server.close());

beforeEach(async () => {
  place = await factory.grid();
  nextDoor = await factory.grid(place.community);
  await addRooms(factory, place, ['601', '602']);
  await addRooms(factory, nextDoor, ['601']);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
});

const whole = () => ({ communityId: place.community.id });
const grid = () => ({ ...whole(), gridId: place.grid.id });
const none = ['', '', '', ''];
const residents = async (api = admin) =>
  (await api.call(residentApi.listResidents, { query: { ...whole(), limit: 100 } })).body.items;

/** Every ID number and phone that stands anywhere in a workbook, its notes and drop-downs included. */
const numbersIn = (workbook: Buffer): string[] => {
  const parts = Object.values(unzipSync(new Uint8Array(workbook))).map((part) => strFromU8(part));
  const found = parts.flatMap((part) => part.match(/(?<![\d.])(?:1\d{10}|\d{17}[\dX])(?!\d)/g) ?? []);
  return [...new Set(found)].sort();
};
/** Does something while no server can begin or end a step of an import: what is asked for meanwhile is under way. */
async function holding<Result>(work: () => Promise<Result>): Promise<Result> {
  const runner = server.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    // Every step writes rows of an import before it ends.
    await runner.query('SELECT position FROM registry_import_rows WHERE import_id >= ? FOR UPDATE', ['0']);
    return await work();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
describe('who imports', () => {
  it('is a grid worker for their grid, and for no room of another', async () => {
    const bytes = await workbook([
      ...family(place),
      [...room(nextDoor, '601'), '常住', '户主', '孙丽', idNumber(4), '', ''],
    ]);
    const checked = await check(worker, grid(), bytes);
    expect(checked.counts).toMatchObject({ add: 3, wrong: 1 });
    expect((await rowsOf(worker, checked, 'wrong'))[0]?.problems[0]?.message).toBe('这个房号不在您的网格');
    const denied = await upload(worker, whole(), bytes);
    expect(denied.status).toBe(403);
    const hidden = await worker.call(registryImportApi.get, {
      params: { id: (await check(admin, whole(), bytes)).id },
    });
    expect(hidden.problem.status).toBe(404);
  });

  it('is one at a time in a community, on whichever server: the second is told who, and since when', async () => {
    const second = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
    const other = await server.startSecond();
    const elsewhere = new ApiClient(other.url, second.token);
    const bytes = await workbook(family(place));
    const [first] = await holding(async () => {
      const answers = await Promise.all([upload(admin, whole(), bytes), upload(elsewhere, whole(), bytes)]);
      const taken = answers.filter(({ status }) => status === 201);
      const told = answers.filter(({ status }) => status === 409);
      expect([taken.length, told.length]).toEqual([1, 1]);
      const problem = (await told[0]?.json()) as { code: string; fields: { message: string }[] };
      expect(problem.code).toBe('REGISTRY_IMPORT_RUNNING');
      expect(problem.fields[0]?.message).toMatch(/^工作人员\d+在 \d\d:\d\d 开始的导入还没有完成$/);
      return Promise.all(taken.map((answer) => answer.json() as Promise<RegistryImport>));
    });
    const checked = await finished(admin, first?.id ?? '');
    expect(checked).toMatchObject({ state: 'checked', counts: { add: 3 } });
    // Once it is through, the next one is taken.
    expect((await upload(elsewhere, whole(), bytes)).status).toBe(201);
  });

  it('writes one of two dry runs that found the same rooms empty; the other finds the people there', async () => {
    const second = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
    const bytes = await workbook(family(place));
    const mine = await check(admin, whole(), bytes);
    const theirs = await check(second, whole(), bytes);
    const other = await server.startSecond();
    const commitOf = (api: ApiClient, { id, version }: RegistryImport) =>
      api.call(registryImportApi.commit, { params: { id }, body: { version, mode: 'allOrNothing' } });
    const statuses = await holding(async () => {
      const answers = await Promise.all([
        commitOf(admin, mine),
        commitOf(new ApiClient(other.url, second.token), theirs),
      ]);
      return answers.map(({ status }) => status);
    });
    expect([...statuses].sort()).toEqual([200, 409]);
    const [winner, loser] = statuses[0] === 200 ? [mine, theirs] : [theirs, mine];
    expect((await finished(admin, winner.id)).state).toBe('committed');
    const again = await commit(admin, loser);
    expect(again).toMatchObject({ state: 'checked', refusal: { code: 'changedMeanwhile' } });
    expect(again.counts).toEqual({ add: 0, change: 0, unchanged: 3, wrong: 0 });
    expect(await residents()).toHaveLength(3);
  });

  it('gets the same answer to the same upload, and none to another under its id', async () => {
    const bytes = await workbook(family(place));
    const checked = await check(admin, whole(), bytes);
    const again = await upload(admin, whole(), bytes, checked.id);
    expect([again.status, ((await again.json()) as { state: string }).state]).toEqual([200, 'checked']);
    const other = await upload(admin, whole(), await workbook(family(place).slice(1)), checked.id);
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([409, 'ID_ALREADY_USED']);
  });

  it('is given back what they uploaded, and nothing that the registry knows', async () => {
    await commit(admin, await check(admin, whole(), await workbook(family(place))));
    // Their own word for a phone, which the registry has differently, and a number with a wrong digit.
    const mine = phone(77);
    const wrong = '990102198003040020';
    const checked = await check(
      admin,
      whole(),
      await workbook([
        [...room(place, '601'), '常住', '户主', '王建国', idNumber(1), mine, '看不懂'],
        [...none, '', '妻', '李梅', wrong, '', ''],
      ]),
    );
    expect(checked.counts).toMatchObject({ wrong: 2 });
    const given = await download(admin, registryImportApi.wrongRows, { params: { id: checked.id } });
    expect(numbersIn(given)).toEqual([idNumber(1), mine, wrong].sort());
  });

  it('begins with a template in which no number stands', async () => {
    await commit(admin, await check(admin, whole(), await workbook(family(place))));
    expect(numbersIn(await download(admin, registryImportApi.template, { query: whole() }))).toEqual([]);
  });

  it('finds a file under the name that they know it by, also out of WeChat, which makes up one of its own', async () => {
    const bytes = await workbook(family(place));
    const answer = await upload(admin, whole(), bytes, uuid(), '三月 台账.xlsx');
    expect((await answer.json()) as RegistryImport).toMatchObject({ fileName: '三月 台账.xlsx' });
  });

  it('finds the list of imports, and a template to begin with', async () => {
    await check(worker, grid(), await workbook(family(place)));
    const list = await worker.call(registryImportApi.list, { query: grid() });
    expect(list.body.items).toHaveLength(1);
    expect(list.queries).toBeLessThanOrEqual(3);
    const template = await download(worker, registryImportApi.template, { query: grid() });
    const checked = await check(worker, grid(), template);
    expect(checked).toMatchObject({ state: 'refused', refusal: { code: 'empty' } });
  });
});
