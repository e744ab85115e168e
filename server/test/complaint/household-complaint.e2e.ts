import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { ComplaintHouseholdRepository } from '../../src/complaint/complaint-household.repository.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { Door } from '../../src/door/entities/door.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import type { GridPlace, Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { planOf, type Step } from '../support/query-plan.js';
import { setScene, type Scene } from './scene.js';

let scene: Scene;
/** A household behind the same door as the scene's own. */
let upstairs: GridPlace;
/** Another grid of the community, with a door of its own. */
let across: GridPlace;
let lodgerPerson: Person;
let lodger: ApiClient;

beforeAll(async () => {
  scene = await setScene();
  upstairs = await scene.factory.neighbouring(scene.place);
  across = await scene.factory.grid(scene.place.community);
  lodgerPerson = await scene.factory.residentOf(upstairs, '租客');
  lodger = await scene.as(lodgerPerson);
}, 60_000);

afterAll(() => scene.server.close());

const beside = async (api: ApiClient, { household }: GridPlace, query: object = {}) => {
  const answer = await api.call(complaintApi.listOfHousehold, { params: { id: household.id }, query });
  expect(answer.queries).toBeLessThanOrEqual(5);
  return answer;
};
const links = async (api: ApiClient, at: GridPlace) =>
  new Map((await beside(api, at, { limit: 50 })).body.items.map(({ id, link }) => [id, link]));

describe('the complaints beside a household', () => {
  it('are those its people put their name to, and all about its door', async () => {
    const named = await scene.submit(lodger, { anonymous: false });
    const elsewhere = await scene.submit(lodger, { anonymous: false, doorId: across.door.id });
    const neighbours = await scene.submit(scene.resident, { anonymous: false });
    const found = await links(scene.admin, upstairs);
    expect(found.get(named.id)).toBe('reported');
    expect(found.get(elsewhere.id)).toBe('reported');
    expect(found.get(neighbours.id)).toBe('atDoor');
  });

  it('never tell that an anonymous one is from there', async () => {
    const atDoor = await scene.submit(lodger, { anonymous: true });
    const elsewhere = await scene.submit(lodger, { anonymous: true, doorId: across.door.id });
    for (const staff of [scene.worker, scene.secretary, scene.admin]) {
      const found = await links(staff, upstairs);
      expect(found.get(atDoor.id)).toBe('atDoor');
      expect(found.has(elsewhere.id)).toBe(false);
    }
    const { items } = (await beside(scene.worker, upstairs)).body;
    expect(JSON.stringify(items)).not.toMatch(/reporter|租客|accountId/i);
  });

  it('are for the staff of that grid, and those of another grid are left out', async () => {
    const elsewhere = await scene.submit(lodger, { anonymous: false, doorId: across.door.id });
    expect((await links(scene.worker, upstairs)).has(elsewhere.id)).toBe(false);
    expect((await links(scene.admin, upstairs)).has(elsewhere.id)).toBe(true);
    const stranger = await scene.as(await scene.factory.gridStaff(across, 'gridWorker'));
    const id = upstairs.household.id;
    const closed = await stranger.call(complaintApi.listOfHousehold, { params: { id } });
    const nowhere = await stranger.call(complaintApi.listOfHousehold, { params: { id: uuid() } });
    expect(closed.problem).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect({ ...closed.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
    const town = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    for (const api of [scene.resident, lodger, town]) {
      expect((await api.call(complaintApi.listOfHousehold, { params: { id } })).status).toBe(403);
    }
  });

  it('go with whoever moves away', async () => {
    const person = await scene.factory.residentOf(across, '老王');
    const theirs = await scene.submit(await scene.as(person), { anonymous: false });
    expect((await links(scene.admin, across)).get(theirs.id)).toBe('reported');
    const where = { accountId: person.account.id };
    await scene.server.dataSource.manager.update(HouseholdTie, where, { endedAt: new Date() });
    expect((await links(scene.admin, across)).has(theirs.id)).toBe(false);
  });

  it('show no whole number that somebody wrote into the text', async () => {
    const text = '请打我电话 100 0000 4567 或 10000004568，证件 99010119561122001X';
    const { id } = await scene.submit(lodger, { anonymous: false, text });
    const { items } = (await beside(scene.worker, upstairs)).body;
    expect(items.find((item) => item.id === id)?.excerpt).toBe(
      '请打我电话 100****4567 或 100****4568，证件 99**************1X',
    );
  });

  it('are paged, newest first, each once', async () => {
    const all = [...(await links(scene.admin, upstairs)).keys()];
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: object = { limit: 2, ...(cursor ? { cursor } : {}) };
      const { body }: Awaited<ReturnType<typeof beside>> = await beside(scene.admin, upstairs, query);
      expect(body.items).toHaveLength(Math.min(2, all.length - seen.length));
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(5);
  });

  it('are none where nobody is tied and nothing is about the door', async () => {
    const lonely = await scene.factory.grid(scene.place.community);
    expect((await beside(scene.admin, lonely)).body).toEqual({ items: [], nextCursor: null });
  });

  it('are found by the indexes of reporter and door, however much is reported elsewhere', async () => {
    const { dataSource } = scene.server;
    const square = { ...scene.place.door, id: uuid(), code: uuid().slice(-22), buildingUnitId: null };
    const { id: doorId } = await scene.factory.save(Door, square);
    const busy = await scene.submit(scene.admin, { doorId });
    const one = await dataSource.manager.findOneByOrFail(Complaint, { id: busy.id });
    const others = Array.from({ length: 1500 }, (_, index) => ({ ...one, id: uuid(), number: `1-${index}` }));
    await insertRows(dataSource.manager, Complaint, others);
    await dataSource.query('ANALYZE TABLE complaints');
    const steps: Step[] = [];
    const { community, grid, door } = scene.place;
    const accountIds = [lodgerPerson.account.id, scene.residentPerson.account.id];
    const about = { communityId: community.id, accountIds, doorIds: [door.id] };
    const after = { createdAt: new Date(), id: uuid() };
    for (const gridId of [null, grid.id]) {
      for (const from of [undefined, after]) {
        const scopes = [{ communityId: community.id, gridId, level: 'grid' as const }];
        const plan = await planOf(dataSource, (asked) =>
          new ComplaintHouseholdRepository(asked).list(about, scopes, from, 21),
        );
        steps.push(...plan);
      }
    }
    const indexes = await dataSource.query<{ name: string; columns: string }[]>(
      `SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns
       FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'complaints'
       GROUP BY index_name`,
    );
    const columnsOf = new Map(indexes.map(({ name, columns }) => [name, columns]));
    const ranges = steps.filter(({ table }) => table === 'complaints');
    expect(ranges).toHaveLength(4 * 3);
    expect(new Set(ranges.map(({ key }) => columnsOf.get(key ?? '')))).toEqual(
      new Set(['reporter_account_id,created_at,id', 'door_id,created_at,id']),
    );
  });
});
