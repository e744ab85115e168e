import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { v7 as uuid } from 'uuid';
import { Account } from '../../src/account/entities/account.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

let scene: Scene;
let admin: Person;
let adminApi: ApiClient;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  admin = await factory.appointee(place.community, 'communityAdmin');
  adminApi = await scene.as(admin);
  officer = await scene.as(await factory.appointee(place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

const write = (
  state: Complaint['state'],
  clockStoppedAt: Date,
  told: Partial<Complaint> = {},
  { reporter = scene.residentPerson, handler = scene.workerPerson, place = scene.place } = {},
) =>
  writeComplaint(
    scene.factory,
    place,
    state,
    { reporter, handler },
    { createdAt: daysAgo(31), clockStoppedAt, ...told },
  );
const toVerify = async (by: ApiClient, filter: QueueFilter = {}) => {
  const query = { scope: 'queue', toVerify: 'yes', limit: 100, ...filter } as const;
  const { items } = (await by.call(complaintApi.list, { query })).body;
  return items.map(({ id }) => id).sort();
};
const ids = (...complaints: readonly Complaint[]) => complaints.map(({ id }) => id).sort();

describe('what waits to be verified', () => {
  let silent: Complaint;
  let unsigned: Complaint;
  let refused: Complaint;
  let risen: Complaint;
  let ofAdmin: Complaint;
  let elsewhere: Complaint;
  beforeAll(async () => {
    const { factory, server, place } = scene;
    const gone = await factory.account();
    await server.dataSource.manager.update(Account, { id: gone.account.id }, { deletedAt: new Date() });
    silent = await write('resolved', daysAgo(8));
    unsigned = await write('resolved', daysAgo(1), { reporterAccountId: null });
    refused = await write('rejected', daysAgo(1), {}, { reporter: gone });
    risen = await write('resolved', daysAgo(9), { level: 'town' });
    ofAdmin = await write('resolved', daysAgo(10), { number: '20261028-77123' }, { handler: admin });
    elsewhere = await write('resolved', daysAgo(8), {}, { place: await factory.grid(place.community) });
    // None of these: their reporters may still say so, or appeal, or are asked for more.
    await write('resolved', daysAgo(6));
    await write('rejected', daysAgo(30));
    await write('suspended', daysAgo(30), { reporterAccountId: null });
    await write('closed', daysAgo(30), { reporterAccountId: null });
  });

  it('is found from the first day on, at every level, by those who may verify it', async () => {
    expect(await toVerify(scene.secretary)).toEqual(ids(silent, unsigned, refused, risen, ofAdmin));
    const all = ids(silent, unsigned, refused, risen, ofAdmin, elsewhere);
    expect(await toVerify(scene.admin)).toEqual(all);
    expect(await toVerify(officer)).toEqual(all);
    expect(await toVerify(officer, { level: 'town' })).toEqual(ids(risen));
  });

  it('is nobody’s who dealt with it themselves, and nobody’s who verifies nothing', async () => {
    expect(await toVerify(adminApi)).toEqual(ids(silent, unsigned, refused, risen, elsewhere));
    expect(await toVerify(adminApi, { mine: 'yes' })).toEqual([]);
    const query = { scope: 'queue', toVerify: 'yes' } as const;
    for (const by of [scene.worker, scene.resident]) {
      expect((await by.call(complaintApi.list, { query })).problem.code).toBe('PERMISSION_DENIED');
    }
  });

  it('is narrowed like the rest of the queue', async () => {
    const { community, grid } = scene.place;
    expect(await toVerify(scene.admin, { gridId: grid.id, state: 'rejected' })).toEqual(ids(refused));
    expect(await toVerify(scene.admin, { state: 'suspended' })).toEqual([]);
    expect(await toVerify(scene.admin, { q: ofAdmin.number })).toEqual(ids(ofAdmin));
    expect(await toVerify(scene.admin, { communityId: community.id })).toHaveLength(6);
    const query = { scope: 'queue', toVerify: 'yes', communityId: uuid() } as const;
    expect((await scene.admin.call(complaintApi.list, { query })).problem.code).toBe('PERMISSION_DENIED');
  });

  it('is kept as a filter by name', async () => {
    const { community } = scene.place;
    const body = { id: uuid(), communityId: community.id, kind: 'queue', name: '待核查' } as const;
    const filter = { toVerify: 'yes', level: 'grid' } as const;
    expect(
      (await scene.admin.call(savedFilterApi.create, { body: { ...body, filter } })).body.filter,
    ).toEqual(filter);
  });

  it('is on the list no more once somebody verified it', async () => {
    await act(scene.secretary, silent, 'verify');
    await act(scene.secretary, refused, 'verify');
    expect(await toVerify(scene.secretary)).toEqual(ids(unsigned, risen, ofAdmin));
    await act(scene.secretary, unsigned, 'sendBack', { note: '路灯还是不亮' });
    expect(await toVerify(scene.secretary)).toEqual(ids(risen, ofAdmin));
  });
});
