import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import type { RegistryField, RegistryLabel } from '@linge/shared/registry-field/registry-field.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let place: GridPlace;
let factory: Factory;
let admin: ApiClient;
let worker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
}, 60_000);

afterAll(() => server.close());

const ours = () => ({ communityId: place.community.id });
const labelNames = async (api: ApiClient) =>
  (await api.call(registryFieldApi.listLabels, { query: ours() })).body.items.map(({ name }) => name);

async function label(name: string, visibleTo: 'staff' | 'admin' = 'staff'): Promise<RegistryLabel> {
  const body = { id: uuid(), ...ours(), name, visibleTo };
  return (await admin.call(registryFieldApi.createLabel, { body })).body;
}

type Kind = Pick<RegistryField, 'name' | 'type'> & Partial<Pick<RegistryField, 'options' | 'visibleTo'>>;

async function field(kind: Kind): Promise<RegistryField> {
  const body = { id: uuid(), ...ours(), ...kind };
  return (await admin.call(registryFieldApi.createField, { body })).body;
}

/** Puts somebody's labels or own fields right, as the form sends them: whole. */
async function correct(
  api: ApiClient,
  residentId: string,
  fields: { labels?: string[]; custom?: Record<string, CustomValue> },
) {
  const { version } = (await admin.call(residentApi.getResident, { params: { id: residentId } })).body;
  return api.call(residentApi.correctResident, {
    params: { id: residentId },
    body: { id: uuid(), version, fields },
  });
}

describe('labels of the community', () => {
  it('are added with a code made from the name, at the end of the list', async () => {
    const body = { id: uuid(), ...ours(), name: '独居老人' };
    const answer = await admin.call(registryFieldApi.createLabel, { body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ code: 'duJuLaoRen', visibleTo: 'staff', retired: false, version: 1 });
    const again = await admin.call(registryFieldApi.createLabel, { body });
    expect([again.status, again.body]).toEqual([200, answer.body]);
    const other = await admin.call(registryFieldApi.createLabel, { body: { ...body, name: '别的' } });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    const same = await admin.call(registryFieldApi.createLabel, { body: { ...body, id: uuid() } });
    expect(same.problem).toMatchObject({
      code: 'REGISTRY_NAME_TAKEN',
      fields: [{ path: 'body.name', code: 'taken' }],
    });
    const second = await label('低保户');
    expect(second.position).toBeGreaterThan(answer.body.position);
  });

  it('that are for administrators alone are not known to the others', async () => {
    await label('重点人员', 'admin');
    expect(await labelNames(admin)).toContain('重点人员');
    expect(await labelNames(worker)).not.toContain('重点人员');
  });

  it('are renamed and retired, one change after the other', async () => {
    const { id, code } = await label('孕妇');
    const change = (body: object) =>
      admin.call(registryFieldApi.changeLabel, { params: { id }, body: { version: 1, ...body } });
    const renamed = await change({ name: '孕产妇' });
    expect(renamed.body).toMatchObject({ name: '孕产妇', code, version: 2 });
    expect((await change({ retired: true })).problem).toMatchObject({
      status: 409,
      code: 'VERSION_CONFLICT',
    });
    const retired = await change({ retired: true, version: 2 });
    expect(retired.body).toMatchObject({ retired: true, version: 3 });
    expect((await change({ name: '独居老人', version: 3 })).problem.code).toBe('REGISTRY_NAME_TAKEN');
    expect(await labelNames(worker)).toContain('孕产妇');
  });
});

describe('fields that the community added', () => {
  it('are filled in for a resident, each as its type wants it', async () => {
    const resident = await factory.resident(place, { name: '王芳' });
    const fields = {
      note: await field({ name: '备注', type: 'text' }),
      pets: await field({ name: '犬只数', type: 'number' }),
      checked: await field({ name: '体检日期', type: 'date' }),
      use: await field({ name: '房屋用途', type: 'choice', options: ['自住', '出租'] }),
      lift: await field({ name: '加装电梯', type: 'yesNo' }),
    };
    const right = {
      [fields.note.id]: '会手语',
      [fields.pets.id]: 2,
      [fields.checked.id]: '2026-05-01',
      [fields.use.id]: '出租',
      [fields.lift.id]: true,
    };
    expect((await correct(worker, resident.id, { custom: right })).body.custom).toEqual(right);
    const list = await worker.call(residentApi.listResidents, {
      query: { ...ours(), gridId: place.grid.id, householdId: place.household.id },
    });
    expect(list.body.items[0]?.custom).toEqual(right);
    expect(list.queries).toBeLessThanOrEqual(4);
    const wrong = { ...right, [fields.pets.id]: '两只', [fields.use.id]: '空置', [uuid()]: 'x' };
    const { problem } = await correct(worker, resident.id, { custom: wrong });
    expect(problem).toMatchObject({ status: 400, code: 'REGISTRY_FIELD_INVALID' });
    expect(problem.fields).toEqual(
      expect.arrayContaining([
        { path: `body.custom.${fields.pets.id}`, code: 'invalid_type' },
        { path: `body.custom.${fields.use.id}`, code: 'not_an_option' },
        expect.objectContaining({ code: 'unknown' }),
      ]),
    );
    const there = await worker.call(residentApi.getResident, { params: { id: resident.id } });
    expect(there.body.custom).toEqual(right);
  });

  it('keep what was filled in when an option is taken away or the field is retired', async () => {
    const resident = await factory.resident(place, { name: '赵强', relation: 'child' });
    const { id } = await field({ name: '燃气', type: 'choice', options: ['管道', '瓶装'] });
    await correct(worker, resident.id, { custom: { [id]: '瓶装' } });
    const change = (body: object) =>
      admin.call(registryFieldApi.changeField, { params: { id }, body: { version: 1, ...body } });
    expect((await change({ options: [] })).problem.code).toBe('REGISTRY_FIELD_INVALID');
    await change({ options: ['管道'] });
    expect(
      (await correct(worker, resident.id, { labels: [], custom: { [id]: '瓶装' } })).body.custom,
    ).toEqual({
      [id]: '瓶装',
    });
    await change({ retired: true, version: 2 });
    expect((await correct(worker, resident.id, { custom: { [id]: '管道' } })).problem.code).toBe(
      'REGISTRY_FIELD_INVALID',
    );
  });

  it('have options exactly where they are a choice', async () => {
    for (const [type, options] of [
      ['choice', []],
      ['text', ['甲']],
      ['choice', ['甲', '甲']],
    ] as const) {
      const body = { id: uuid(), ...ours(), name: '错的', type, options: [...options] };
      const { problem } = await admin.call(registryFieldApi.createField, { body });
      expect(problem).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.options' }] });
    }
  });
});

describe('what is for administrators alone', () => {
  it('is neither seen, taken away nor guessed by a grid worker', async () => {
    const resident = await factory.resident(place, { name: '孙丽', relation: 'child' });
    const secret = await label('社区矫正', 'admin');
    const open = await label('退役军人');
    const file = await field({ name: '档案号', type: 'text', visibleTo: 'admin' });
    const { id } = resident;
    await correct(admin, id, { labels: [secret.code], custom: { [file.id]: 'A-17' } });

    const seen = (await worker.call(residentApi.getResident, { params: { id } })).body;
    expect([seen.labels, seen.custom]).toEqual([[], {}]);
    const told = await worker.call(residentApi.residentTimeline, { params: { id } });
    expect(JSON.stringify(told.body)).not.toMatch(new RegExp(`${secret.code}|${file.id}|A-17`));
    const all = await admin.call(residentApi.residentTimeline, { params: { id } });
    expect(JSON.stringify(all.body)).toMatch(new RegExp(secret.code));

    await correct(worker, id, { labels: [open.code], custom: {} });
    const kept = (await admin.call(residentApi.getResident, { params: { id } })).body;
    expect([kept.labels.sort(), kept.custom]).toEqual([
      [secret.code, open.code].sort(),
      { [file.id]: 'A-17' },
    ]);

    const other = await factory.resident(place, { name: '周明', relation: 'child' });
    const hidden = await correct(worker, other.id, { labels: [secret.code] });
    const nowhere = await correct(worker, other.id, { labels: ['noSuchLabel'] });
    expect({ ...hidden.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
    const guessed = await correct(worker, other.id, { custom: { [file.id]: 'B' } });
    expect(guessed.problem).toMatchObject({ code: 'REGISTRY_FIELD_INVALID', fields: [{ code: 'unknown' }] });
  });
});
