import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeHousehold, ReachStatus, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { eventually, messageAbout } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type Home, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

async function households(
  by: ApiClient,
  id: string,
  query: { status?: ReachStatus; microGridId?: string; limit?: number; cursor?: string } = {},
): Promise<NoticeHousehold[]> {
  return (await by.call(noticeDeskApi.listHouseholds, { params: { id }, query })).body.items;
}
const idsOf = (items: readonly NoticeHousehold[]) => items.map(({ householdId }) => householdId);
const figures = async (by: ApiClient, id: string) =>
  (await by.call(noticeDeskApi.figures, { params: { id } })).body;
const tell = (by: ApiClient, id: string, { place }: Home, how: TellingHow, tellingId = uuid()) =>
  by.call(noticeDeskApi.tell, {
    params: { id, householdId: place.household.id },
    body: { id: tellingId, how, note: '说好了' },
  });

describe('households that are still to reach', () => {
  it('are listed with who serves them until one of them read, or was told; a mistake is undone', async () => {
    const [reading, toCall, left] = [
      await scene.home(),
      await scene.home({ phone: '13800001111' }),
      await scene.home(),
    ];
    const resident = await scene.accountOf(reading);
    const notice = await scene.published(scene.worker);
    await scene.read(resident, notice.id);
    const open = await households(scene.worker, notice.id, { limit: 100 });
    expect(idsOf(open)).toEqual(expect.arrayContaining([toCall.place.household.id, left.place.household.id]));
    expect(idsOf(open)).not.toContain(reading.place.household.id);
    const one = open.find(({ householdId }) => householdId === toCall.place.household.id);
    expect(one).toMatchObject({
      ...{ status: 'toReach', hasApp: false, gridName: scene.place.grid.name },
      people: [{ name: '李明', age: 40, hasPhone: true, readAt: null }],
      servedBy: [
        { role: 'gridWorker', name: '王建国' },
        { role: 'microGridLeader', name: '孙组长' },
      ],
    });
    expect(await households(scene.worker, notice.id, { status: 'read' })).toMatchObject([
      { householdId: reading.place.household.id, hasApp: true },
    ]);

    const tellingId = uuid();
    const told = await tell(scene.worker, notice.id, toCall, 'phone', tellingId);
    expect([told.status, told.body.status, told.body.telling]).toEqual([
      ...[201, 'told'],
      expect.objectContaining({ how: 'phone', note: '说好了', byName: '我' }),
    ]);
    expect((await tell(scene.worker, notice.id, toCall, 'phone', tellingId)).status).toBe(200);
    expect((await tell(scene.worker, notice.id, toCall, 'door', tellingId)).problem.code).toBe(
      'ID_ALREADY_USED',
    );
    expect(idsOf(await households(scene.worker, notice.id, { limit: 100 }))).not.toContain(
      toCall.place.household.id,
    );
    await tell(scene.leader, notice.id, left, 'notReachable');
    const counted = await figures(scene.worker, notice.id);
    expect(counted.total).toMatchObject({ told: 1, toldByPhone: 1, notReachable: 1, read: 1, peopleRead: 1 });
    expect(counted.total.households).toBe(counted.total.toReach + 3);

    const params = { id: notice.id, householdId: toCall.place.household.id, tellingId };
    expect((await scene.worker.call(noticeDeskApi.undoTelling, { params })).body).toMatchObject({
      ...{ status: 'toReach', telling: null },
    });
  });

  it('are told page by page, each once, by grid and building', async () => {
    for (let count = 0; count < 5; count++) await scene.home();
    const notice = await scene.published(scene.worker);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor ? { cursor } : {}) };
      const { body } = await scene.worker.call(noticeDeskApi.listHouseholds, {
        params: { id: notice.id },
        query,
      });
      seen.push(...idsOf(body.items));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toHaveLength((await figures(scene.worker, notice.id)).total.toReach);
  });

  it('are seen by those who serve them alone: not by a worker of another grid, nor by the town', async () => {
    const elsewhere = await scene.factory.grid(scene.place.community);
    const other = await scene.as(await scene.factory.gridStaff(elsewhere, 'gridWorker'));
    const [here, there] = [await scene.home(), await scene.home({}, elsewhere)];
    const audience = {
      ...scene.draft().audience,
      places: [{ kind: 'community' as const, id: scene.place.community.id }],
    };
    const notice = await scene.published(scene.admin, { level: 'community', audience });
    const mine = idsOf(await households(scene.worker, notice.id, { limit: 100 }));
    expect(mine).toContain(here.place.household.id);
    expect(mine).not.toContain(there.place.household.id);
    expect(idsOf(await households(other, notice.id, { limit: 100 }))).toEqual([there.place.household.id]);
    expect((await tell(other, notice.id, here, 'door')).status).toBe(404);
    const list = await scene.officer.call(noticeDeskApi.listHouseholds, { params: { id: notice.id } });
    expect(list.problem.code).toBe('PERMISSION_DENIED');
    expect((await figures(scene.officer, notice.id)).grids).toHaveLength(2);
    const toReach = await other.call(noticeDeskApi.listDesk, { query: { scope: 'toReach' } });
    expect(toReach.body.items).toMatchObject([{ id: notice.id, households: 1, toReach: 1, mine: false }]);
    const own = await scene.published(scene.worker);
    expect((await other.call(noticeDeskApi.getDesk, { params: { id: own.id } })).status).toBe(404);
    const [masked] = await households(scene.leader, notice.id, { limit: 1 });
    expect(masked?.people[0]?.name).toBe('李*');
  });
});

describe('reading', () => {
  it('counts for the household where the notice says so, and for each by themselves where it does not', async () => {
    const home = await scene.home({ relation: 'head' });
    await scene.factory.resident(home.place, { name: '张小红', relation: 'spouse' });
    const resident = await scene.accountOf(home);
    const householdId = home.place.household.id;
    const statusOf = async (id: string) => {
      for (const status of ['toReach', 'read', 'acknowledged'] as const) {
        const found = await households(scene.worker, id, { status, limit: 100 });
        if (idsOf(found).includes(householdId)) return status;
      }
      return undefined;
    };
    const together = await scene.published(scene.worker, { needsAcknowledgement: true });
    await scene.read(resident, together.id);
    expect(await statusOf(together.id)).toBe('read');
    const params = { id: together.id };
    const said = await resident.call(noticeApi.acknowledge, { params, body: { revision: 1 } });
    expect(said.body).toMatchObject({ canAcknowledge: false, acknowledgedByHousehold: true });
    expect(await statusOf(together.id)).toBe('acknowledged');

    const apart = await scene.published(scene.worker, { countsByHousehold: false });
    await scene.read(resident, apart.id);
    expect(await statusOf(apart.id)).toBe('toReach');
    const refused = await resident.call(noticeApi.acknowledge, {
      params: { id: apart.id },
      body: { revision: 1 },
    });
    expect(refused.problem.code).toBe('NOTICE_TRANSITION_NOT_ALLOWED');
  });

  it('in the inbox or in the notice is the same, and counts once', async () => {
    const home = await scene.home();
    const resident = await scene.accountOf(home);
    const notice = await scene.published(scene.worker);
    const message = await messageAbout(resident, notice.id, 'noticePublished');
    await resident.call(messageApi.read, { params: { id: message.id } });
    await eventually(async () => {
      const found = await households(scene.worker, notice.id, { status: 'read', limit: 100 });
      return idsOf(found).includes(home.place.household.id) || undefined;
    });
    const own = await resident.call(noticeApi.getOwn, { params: { id: notice.id } });
    expect(own.body.readAt).not.toBeNull();
    expect((await figures(scene.worker, notice.id)).total.peopleRead).toBe(1);

    const second = await scene.published(scene.worker);
    const unread = await messageAbout(resident, second.id, 'noticePublished');
    expect(unread.readAt).toBeNull();
    await scene.read(resident, second.id);
    expect((await messageAbout(resident, second.id, 'noticePublished')).readAt).not.toBeNull();
  });

  it('by the family member who looks after an elder counts for the elder', async () => {
    const home = await scene.home({ birthDate: '1990-01-01' });
    const elder = await scene.factory.resident(home.place, {
      name: '李桂芳',
      birthDate: '1945-01-01',
      relation: 'parent',
    });
    const person = await scene.factory.account();
    await scene.tie(person, home);
    await scene.care(person, home, elder);
    const resident = await scene.as(person);
    const audience = { ...scene.draft().audience, traits: ['aged70' as const] };
    const notice = await scene.published(scene.worker, { countsByHousehold: false, audience });
    const seen = await scene.read(resident, notice.id);
    expect(seen.forNames).toEqual(['李桂芳']);
    const [household] = await households(scene.worker, notice.id, { status: 'read' });
    expect(household).toMatchObject({
      householdId: home.place.household.id,
      hasApp: true,
      people: [{ name: '李桂芳' }],
    });
  });

  it('is reminded of once a day at most, and only those who have not read', async () => {
    const [read, unread] = [
      await scene.accountOf(await scene.home()),
      await scene.accountOf(await scene.home()),
    ];
    const notice = await scene.published(scene.worker);
    await scene.read(read, notice.id);
    const reminded = await scene.act(scene.worker, notice, 'remind');
    await messageAbout(unread, notice.id, 'noticeReminder');
    const again = { params: { id: notice.id }, body: { version: reminded.version } };
    expect((await scene.worker.call(noticeDeskApi.remind, again)).problem.code).toBe('NOTICE_REMINDED_TODAY');
    const inbox = (await read.call(messageApi.list)).body.items;
    expect(inbox.filter(({ kind }) => kind === 'noticeReminder')).toEqual([]);
  });
});

describe('who ties an account to a household later', () => {
  it('finds what still stands, and counts', async () => {
    const phone = '10012345678';
    const home = await scene.home({ name: '王晚来', phone });
    const notice = await scene.published(scene.worker);
    const person = await scene.factory.account();
    const late = await scene.as(person);
    const request = await late.call(householdTieApi.request, {
      body: { id: uuid(), roomId: home.place.household.roomId, name: '王晚来', phone },
    });
    await scene.worker.call(householdTieApi.confirm, {
      params: { id: request.body.id },
      body: { version: request.body.version, residentId: home.resident.id },
    });
    await eventually(async () =>
      (await late.call(noticeApi.getOwn, { params: { id: notice.id } })).status === 200 ? true : undefined,
    );
    await scene.read(late, notice.id);
    const found = await households(scene.worker, notice.id, { status: 'read', limit: 100 });
    expect(idsOf(found)).toContain(home.place.household.id);
  });
});
