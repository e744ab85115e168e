import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { accountApi } from '@linge/shared/account/account.api';
import { correctionApi } from '@linge/shared/correction/correction.api';
import type { CorrectionItem } from '@linge/shared/correction/correction.schema';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { v7 as uuid } from 'uuid';
import { Correction } from '../../src/correction/entities/correction.entity.js';
import { RegistryField } from '../../src/registry-field/entities/registry-field.entity.js';
import { RegistryChange } from '../../src/resident/entities/registry-change.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { registered, tied } from '../household-tie/registry.js';
import type { ApiClient } from '../support/api-client.js';
import { testIndex } from '../support/test-crypto.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const idNumber = '990101195611220015';
const oldPhone = '10000000031';
const newPhone = '10000000032';

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let grandfather: Resident;
let daughter: ApiClient;
let worker: ApiClient;
let colleague: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  const old = { name: '李国强', sex: 'male', birthDate: '1956-11-22', idNumber, phone: oldPhone } as const;
  grandfather = await registered(factory, place, { ...old, occupation: '退休教师' });
  const child = await registered(factory, place, { name: '李小红', relation: 'child' });
  daughter = await server.login((await tied(factory, place, child)).openId);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker', '陈志远')).openId);
  colleague = await server.login((await factory.gridStaff(place, 'partTimeGridWorker')).openId);
  const asked = { id: uuid(), residentId: grandfather.id };
  const { id, version } = (await daughter.call(householdTieApi.requestCare, { body: asked })).body;
  await worker.call(householdTieApi.confirm, { params: { id }, body: { version } });
}, 60_000);
afterAll(() => server.close());

const ask = (fields: CorrectionItem[], more: object = {}, api = daughter) =>
  api.call(correctionApi.ask, {
    body: { id: uuid(), residentId: grandfather.id, fields, note: '换了号码', ...more },
  });
const scope = () => ({ communityId: place.community.id, gridId: place.grid.id });
const stored = () => server.dataSource.manager.findOneByOrFail(Resident, { id: grandfather.id });

describe('what is held about me and those I look after', () => {
  it('is shown with ID number and phones masked, in a bounded number of statements', async () => {
    const answer = await daughter.call(correctionApi.held);
    expect(answer.queries).toBeLessThanOrEqual(7);
    expect(answer.body.items.map(({ name, self }) => [name, self])).toEqual([
      ['李小红', true],
      ['李国强', false],
    ]);
    expect(answer.body.items[1]).toMatchObject({
      idNumber: '99**************15',
      phone: '100****0031',
      occupation: '退休教师',
      birthDate: '1956-11-22',
    });
    expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${idNumber}|${oldPhone}`));
  });

  it('tells who was shown a number, when and what for, but not to anybody else', async () => {
    const params = { id: grandfather.id };
    const body = { id: uuid(), field: 'phone', purpose: 'visit' } as const;
    await worker.call(accessRecordApi.reveal, { params, body });
    const { items } = (await daughter.call(correctionApi.heldAccesses, { params })).body;
    expect(items).toEqual([
      expect.objectContaining({ field: 'phone', purpose: 'visit', actorRole: 'gridWorker' }),
    ]);
    expect(JSON.stringify(items)).not.toContain(oldPhone);
    const other = await colleague.call(correctionApi.heldAccesses, { params });
    expect([other.status, other.problem.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('shows what the community added itself, unless it is for administrators alone', async () => {
    const field = (name: string, visibleTo: 'staff' | 'admin') =>
      factory.save(RegistryField, {
        ...{ id: uuid(), communityId: place.community.id, name, type: 'text', options: [], position: 1 },
        ...{ visibleTo, retired: false, version: 1, contentHash: visibleTo, createdAt: new Date() },
      });
    const [seen, unseen] = [await field('特长', 'staff'), await field('备注', 'admin')];
    const custom = { [seen.id]: '书法', [unseen.id]: '不给本人看' };
    await server.dataSource.manager.update(Resident, { id: grandfather.id }, { custom });
    const { items } = (await daughter.call(correctionApi.held)).body;
    expect(items[1]?.custom).toEqual([{ name: '特长', value: '书法' }]);
  });

  it('is nothing for an account that nobody confirmed', async () => {
    const somebody = await server.login((await factory.account()).openId);
    expect((await somebody.call(correctionApi.held)).body.items).toEqual([]);
  });
});

describe('the grandfather’s phone is corrected by his daughter’s request', () => {
  it('the grid worker sees old and new masked, takes it over, and the daughter is told', async () => {
    const asked = await ask([{ field: 'phone', value: newPhone }]);
    expect(asked.status).toBe(201);
    const { id } = asked.body;
    await messageAbout(worker, id, 'correctionAsked');
    const list = await worker.call(correctionApi.list, { query: scope() });
    expect(list.queries).toBeLessThanOrEqual(3);
    const [waiting] = list.body.items;
    expect(waiting).toMatchObject({
      id,
      residentName: '李国强',
      fields: [{ field: 'phone', from: '100****0031', to: '100****0032' }],
      note: '换了号码',
      availableActions: ['accept', 'answer'],
    });
    expect(JSON.stringify(list.body)).not.toMatch(new RegExp(`${oldPhone}|${newPhone}`));

    const body = { version: waiting?.version ?? 0 };
    const accepted = await worker.call(correctionApi.accept, { params: { id }, body });
    expect(accepted.body).toMatchObject({ state: 'accepted', availableActions: [] });
    expect((await stored()).phoneIndex).toBe(testIndex.phone(newPhone));
    await messageAbout(daughter, id, 'correctionAccepted');
    const [change] = await server.dataSource.manager.findBy(RegistryChange, { sourceId: id });
    expect(change).toMatchObject({
      type: 'ResidentCorrected',
      source: 'correction',
      actorRole: 'gridWorker',
      reason: '换了号码',
      fields: [{ field: 'phone', from: '100****0031', to: '100****0032' }],
    });
  });

  it('keeps what was typed encrypted', async () => {
    const { id } = (await ask([{ field: 'phone', value: '10000000033' }])).body;
    const row = await server.dataSource.manager.findOneByOrFail(Correction, { id });
    expect(JSON.stringify(row)).not.toContain('10000000033');
  });

  it('may be answered with why not', async () => {
    const { id, version } = (await ask([{ field: 'birthDate', value: '1955-11-22' }])).body;
    const body = { version, answer: '与户口簿不符，请带证件来' };
    await worker.call(correctionApi.answer, { params: { id }, body });
    expect((await messageAbout(daughter, id, 'correctionAnswered')).body).toContain(body.answer);
    expect((await stored()).birthDate).toBe('1956-11-22');
  });

  it('changes nothing where the registry refuses it: the request still waits', async () => {
    const { id, version } = (await ask([{ field: 'birthDate', value: '1955-11-22' }])).body;
    const refused = await worker.call(correctionApi.accept, { params: { id }, body: { version } });
    expect(refused.problem.code).toBe('REGISTRY_ENTRY_CONTRADICTS');
    const still = await worker.call(correctionApi.get, { params: { id } });
    expect(still.body).toMatchObject({ state: 'waiting', version });
  });

  it('is won by one of two who decide at the same moment', async () => {
    const { id, version } = (await ask([{ field: 'occupation', value: '教师' }])).body;
    const answers = await Promise.all([
      worker.call(correctionApi.accept, { params: { id }, body: { version } }),
      colleague.call(correctionApi.answer, { params: { id }, body: { version, answer: '不对' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state } = (await worker.call(correctionApi.get, { params: { id } })).body;
    expect((await stored()).occupation).toBe(state === 'accepted' ? '教师' : '退休教师');
  });

  it('can be withdrawn while it waits', async () => {
    const { id, version } = (await ask([{ field: 'employer', value: null }])).body;
    const input = { params: { id }, body: { version } };
    expect((await daughter.call(correctionApi.withdraw, input)).body.state).toBe('withdrawn');
    const { items } = (await daughter.call(correctionApi.listOwn)).body;
    expect(items[0]).toMatchObject({ id, state: 'withdrawn' });
  });
});

describe('asking for a correction', () => {
  it('is for oneself and those looked after alone; of others nothing is told', async () => {
    const other = await registered(factory, place, { relation: 'spouse' });
    for (const residentId of [other.id, uuid()]) {
      const { status, problem } = await ask([{ field: 'name', value: '王芳' }], { residentId });
      expect([status, problem.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('is refused beside the field where the value cannot be', async () => {
    const { problem } = await ask([
      { field: 'phone', value: newPhone },
      { field: 'idNumber', value: '990101195611220016' },
    ]);
    expect(problem.code).toBe('REQUEST_INVALID');
    expect(problem.fields?.map(({ path }) => path)).toEqual(['body.fields.1.value']);
  });

  it('counts once, however often it is sent', async () => {
    const id = uuid();
    const fields: CorrectionItem[] = [{ field: 'domicile', value: '灵泉镇' }];
    const [first, again] = [await ask(fields, { id }), await ask(fields, { id })];
    expect([first.status, again.status]).toEqual([201, 200]);
    const other = await ask([{ field: 'domicile', value: '县城' }], { id });
    expect(other.problem.code).toBe('ID_ALREADY_USED');
    const thief = await ask(fields, { id }, colleague);
    expect(thief.problem.code).toBe('ID_ALREADY_USED');
  });
});

describe('deleting the account', () => {
  it('takes what was typed with it', async () => {
    const self = await registered(factory, place, { relation: 'spouse' });
    const api = await server.login((await tied(factory, place, self)).openId);
    const { id } = (await ask([{ field: 'phone', value: newPhone }], { residentId: self.id }, api)).body;
    await api.call(accountApi.deleteMe);
    const row = await server.dataSource.manager.findOneByOrFail(Correction, { id });
    expect(row).toMatchObject({ state: 'withdrawn', fieldsCipher: null, note: null });
  });
});
