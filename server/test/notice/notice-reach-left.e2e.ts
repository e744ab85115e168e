import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeHousehold, ReachStatus, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type Home, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

const day = '2026-11-01';
let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

async function find(id: string, { place }: Home, status: ReachStatus): Promise<NoticeHousehold | undefined> {
  const query = { status, limit: 100 };
  const { items } = (await scene.worker.call(noticeDeskApi.listHouseholds, { params: { id }, query })).body;
  return items.find(({ householdId }) => householdId === place.household.id);
}
const figures = async (id: string) =>
  (await scene.worker.call(noticeDeskApi.figures, { params: { id } })).body.total;
/** What the list of notices says. */
const listed = async (id: string) => {
  const { items } = (
    await scene.worker.call(noticeDeskApi.listDesk, { query: { scope: 'mine', limit: 100 } })
  ).body;
  return items.find((one) => one.id === id);
};
const tell = (id: string, { place }: Home, how: TellingHow) =>
  scene.worker.call(noticeDeskApi.tell, {
    params: { id, householdId: place.household.id },
    body: { id: uuid(), how },
  });
const confirm = (by: ApiClient, id: string) =>
  by.call(noticeApi.acknowledge, { params: { id }, body: { revision: 1 } });
async function leaves(residentId: string, type: 'died' | 'movedOut') {
  const body = { id: uuid(), version: 1, day, type };
  const answer = await scene.worker.call(residentApi.leaveResident, { params: { id: residentId }, body });
  expect(answer.status).toBe(200);
}
async function moveOut({ place }: Home) {
  const params = { id: place.household.id };
  const body = { id: uuid(), day, version: 1 };
  expect((await scene.worker.call(residentApi.moveOutHousehold, { params, body })).status).toBe(200);
}
/** What the list of notices says is what the notice itself says. */
async function expectSame(id: string) {
  const { households, toReach, notReachable } = await figures(id);
  expect(await listed(id)).toMatchObject({ households, toReach, notReachable });
}

describe('a household where nobody could be found', () => {
  it('is told as such in the list of notices, not as reached', async () => {
    const home = await scene.home();
    const { id } = await scene.published(scene.worker);
    expect(await listed(id)).toMatchObject({ notReachable: 0 });
    await tell(id, home, 'notReachable');
    expect(await listed(id)).toMatchObject({ notReachable: 1 });
    await expectSame(id);
  });
});

describe('somebody who lives there no more', () => {
  it.each(['died', 'movedOut'] as const)('and %s is neither listed nor waited for', async (type) => {
    const home = await scene.home();
    const gone = await scene.factory.resident(home.place, {
      name: '王德福',
      relation: 'parent',
      phone: '13800002222',
    });
    const resident = await scene.accountOf(home);
    const before = await scene.published(scene.worker, { countsByHousehold: false });
    const after = await scene.published(scene.worker, { countsByHousehold: false });
    await scene.read(resident, before.id);
    expect((await find(before.id, home, 'toReach'))?.people).toHaveLength(2);
    await leaves(gone.id, type);
    await scene.read(resident, after.id);
    for (const { id } of [before, after]) {
      expect(await find(id, home, 'toReach')).toBeUndefined();
      expect((await find(id, home, 'read'))?.people).toMatchObject([{ name: '李明' }]);
      await expectSame(id);
    }
  });

  it('is not waited for to confirm it either', async () => {
    const home = await scene.home();
    const gone = await scene.factory.resident(home.place, { relation: 'parent' });
    const resident = await scene.accountOf(home);
    const { id } = await scene.published(scene.worker, {
      countsByHousehold: false,
      needsAcknowledgement: true,
    });
    await confirm(resident, id);
    await leaves(gone.id, 'died');
    expect(await find(id, home, 'acknowledged')).toBeDefined();
    await expectSame(id);
  });

  it('leaves a household that has still to be reached where others live there', async () => {
    const home = await scene.home();
    const gone = await scene.factory.resident(home.place, { name: '王德福', relation: 'parent' });
    for (const countsByHousehold of [true, false]) {
      const { id } = await scene.published(scene.worker, { countsByHousehold });
      if (countsByHousehold) await leaves(gone.id, 'movedOut');
      expect((await find(id, home, 'toReach'))?.people).toMatchObject([{ name: '李明' }]);
      await expectSame(id);
    }
  });

  it('takes the household off the list where nobody is left, and what was done there stays', async () => {
    const [unread, inVain, told] = [await scene.home(), await scene.home(), await scene.home()];
    const { id } = await scene.published(scene.worker);
    await tell(id, inVain, 'notReachable');
    await tell(id, told, 'door');
    const before = await figures(id);
    for (const home of [unread, inVain, told]) await moveOut(home);
    expect(await find(id, unread, 'toReach')).toBeUndefined();
    expect(await find(id, inVain, 'notReachable')).toBeUndefined();
    expect(await find(id, told, 'told')).toMatchObject({ people: [], telling: { how: 'door' } });
    expect(await figures(id)).toMatchObject({
      ...{ households: before.households - 2, toReach: before.toReach - 1, notReachable: 0, told: 1 },
    });
    await expectSame(id);
  });
});

describe('a household that read it and did not confirm it', () => {
  it('is ticked off with how it was confirmed, and is found as such until then', async () => {
    const [home, other] = [await scene.home(), await scene.home()];
    const [resident, neighbour] = [await scene.accountOf(home), await scene.accountOf(other)];
    const { id } = await scene.published(scene.worker, { needsAcknowledgement: true });
    await scene.read(resident, id);
    await scene.read(neighbour, id);
    expect(await figures(id)).toMatchObject({ read: 2, told: 0 });
    await tell(id, home, 'notReachable');
    expect(await find(id, home, 'read')).toMatchObject({ telling: { how: 'notReachable' } });
    const { body } = await tell(id, home, 'phone');
    expect(body.status).toBe('told');
    expect(await figures(id)).toMatchObject({ read: 1, told: 1, toldByPhone: 1, notReachable: 0 });
    await confirm(resident, id);
    expect(await find(id, home, 'acknowledged')).toBeDefined();
    const params = { id, householdId: other.place.household.id, tellingId: uuid() };
    await scene.worker.call(noticeDeskApi.tell, { params, body: { id: params.tellingId, how: 'door' } });
    expect((await scene.worker.call(noticeDeskApi.undoTelling, { params })).body.status).toBe('read');
    await expectSame(id);
  });
});
