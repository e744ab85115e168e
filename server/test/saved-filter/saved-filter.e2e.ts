import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { v7 as uuid } from 'uuid';
import { retire } from '../factory/retire.js';
import { SavedFilter } from '../../src/saved-filter/entities/saved-filter.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let place: GridPlace;
let factory: Factory;
let worker: ApiClient;
let colleague: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  colleague = await server.login((await factory.gridStaff(place, 'branchSecretary')).openId);
}, 60_000);

afterAll(() => server.close());

const ours = () => ({ communityId: place.community.id });
const list = async (api: ApiClient) =>
  (await api.call(savedFilterApi.list, { query: ours() })).body.items.map(({ name }) => name);

describe('a filter saved by name', () => {
  it('finds again what it found, and is one’s own', async () => {
    const filter = { gridId: place.grid.id, ageFrom: 70, residency: 'permanent' } as const;
    const body = { id: uuid(), ...ours(), name: '七十岁以上', filter };
    const answer = await worker.call(savedFilterApi.create, { body });
    expect([answer.status, answer.body.filter]).toEqual([201, filter]);
    const again = await worker.call(savedFilterApi.create, { body });
    expect([again.status, again.body]).toEqual([200, answer.body]);
    expect(await list(worker)).toEqual(['七十岁以上']);
    expect(await list(colleague)).toEqual([]);
    await factory.resident(place, { name: '张三', birthDate: '1940-01-01' });
    await factory.resident(place, { name: '李四', birthDate: '2000-01-01', relation: 'child' });
    const query = { ...ours(), ...(answer.body.filter as typeof filter) };
    const found = await worker.call(residentApi.listResidents, { query });
    expect(found.body.items.map(({ name }) => name)).toEqual(['张三']);
  });

  it('is renamed, changed and deleted by whoever saved it, and by nobody else', async () => {
    const body = { id: uuid(), ...ours(), name: '找人', filter: { q: '张' } };
    const { id } = (await worker.call(savedFilterApi.create, { body })).body;
    const change = (api: ApiClient, more: object) =>
      api.call(savedFilterApi.change, { params: { id }, body: { version: 1, ...more } });
    expect((await change(colleague, { name: '我的' })).problem).toMatchObject({ status: 404 });
    expect((await colleague.call(savedFilterApi.delete, { params: { id } })).problem.status).toBe(404);
    expect((await change(worker, { name: '七十岁以上' })).problem.code).toBe('SAVED_FILTER_NAME_TAKEN');
    const renamed = await change(worker, { name: '姓张的', filter: { q: '张', state: 'movedOut' } });
    expect(renamed.body).toMatchObject({
      name: '姓张的',
      filter: { q: '张', state: 'movedOut' },
      version: 2,
    });
    expect((await change(worker, { name: '又一个' })).problem.code).toBe('VERSION_CONFLICT');
    expect((await worker.call(savedFilterApi.delete, { params: { id } })).status).toBe(204);
    expect(await list(worker)).toEqual(['七十岁以上']);
  });

  it('never keeps a whole phone or ID number', async () => {
    for (const q of ['10012345678', '990101195611220015', '１００ 1234 5678']) {
      const body = { id: uuid(), ...ours(), name: '某人', filter: { q } };
      const { problem } = await worker.call(savedFilterApi.create, { body });
      expect(problem).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.filter.q' }] });
    }
  });

  it('is of the registry or of the queue, and a name is taken in one of them only', async () => {
    const filter = { due: 'overdue', urgent: 'yes', q: '路灯' } as const;
    const body = { id: uuid(), ...ours(), kind: 'queue', name: '七十岁以上', filter } as const;
    const kept = await worker.call(savedFilterApi.create, { body });
    expect([kept.status, kept.body.kind, kept.body.filter]).toEqual([201, 'queue', filter]);
    // from another device
    const query = { ...ours(), kind: 'queue' } as const;
    const found = await worker.call(savedFilterApi.list, { query });
    expect(found.body.items).toEqual([kept.body]);
    expect(await list(worker)).toEqual(['七十岁以上']);
    const params = { id: body.id };
    const other = await worker.call(savedFilterApi.change, { params, body: { version: 1, name: '过期' } });
    expect(other.problem.status).toBe(404);
    const change = { version: 1, kind: 'queue', filter: { state: 'resolved' } } as const;
    const changed = await worker.call(savedFilterApi.change, { params, body: change });
    expect(changed.body).toMatchObject({ name: '七十岁以上', filter: { state: 'resolved' }, version: 2 });
    const wrong = { ...body, id: uuid(), name: '错', filter: { due: 'someday' } } as never;
    const { problem } = await worker.call(savedFilterApi.create, { body: wrong });
    expect(problem).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ path: 'body.filter.due' }] });
  });

  it('of the queue is for a town officer too, who does not read the registry', async () => {
    const officer = await server.login((await factory.appointee(place.community, 'townOfficer')).openId);
    const filter = { level: 'town' } as const;
    const queue = { id: uuid(), ...ours(), kind: 'queue', name: '镇上的', filter } as const;
    expect((await officer.call(savedFilterApi.create, { body: queue })).status).toBe(201);
    const registry = { id: uuid(), ...ours(), name: '七十岁以上', filter: { ageFrom: 70 } };
    expect((await officer.call(savedFilterApi.create, { body: registry })).problem.status).toBe(403);
    expect((await officer.call(savedFilterApi.list, { query: ours() })).problem.status).toBe(403);
  });

  it('goes with the account', async () => {
    const person = await factory.gridStaff(place, 'gridWorker');
    const api = await server.login(person.openId);
    const body = { id: uuid(), ...ours(), name: '我的', filter: {} };
    await api.call(savedFilterApi.create, { body });
    await retire(server.dataSource, person);
    await api.call(accountApi.deleteMe);
    const accountId = person.account.id;
    expect(await server.dataSource.manager.countBy(SavedFilter, { accountId })).toBe(0);
  });
});
