import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import { setNoticeScene, type Home, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let otherGrid: GridPlace;
let elder: Home;
let home: Home;
let daughter: ApiClient;
let tie: string;
beforeAll(async () => {
  scene = await setNoticeScene();
  otherGrid = await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());
beforeEach(async () => {
  elder = await scene.home({ name: '李桂芳', birthDate: '1941-03-01' });
  home = await scene.home({ name: '王小芳' }, otherGrid);
  daughter = await scene.accountOf(home);
  tie = await receivesFor(elder);
});

/** The daughter agrees to receive for somebody. */
async function receivesFor({ resident }: Home): Promise<string> {
  const id = uuid();
  await scene.worker.call(followOfferApi.make, {
    params: { id: resident.id },
    body: {
      ...{ id, relativeId: home.resident.id, relation: 'child' },
      ...{ consentHow: 'door', consentedOn: shanghaiDay(new Date()) },
    },
  });
  expect((await daughter.call(followOfferApi.agree, { params: { id } })).status).toBe(204);
  return id;
}

const seen = async (id: string) => (await daughter.call(noticeApi.getOwn, { params: { id } })).body;
const confirm = (id: string) =>
  daughter.call(noticeApi.acknowledge, { params: { id }, body: { revision: 1 } });
/** Where the elder's household stands, looked for in all lists. */
async function standing(id: string, by = scene.worker) {
  for (const status of ['toReach', 'read', 'acknowledged', 'told', 'notReachable'] as const) {
    const query = { status, limit: 100 };
    const { items } = (await by.call(noticeDeskApi.listHouseholds, { params: { id }, query })).body;
    const found = items.find(({ householdId }) => householdId === elder.place.household.id);
    if (found) return found;
  }
  throw new Error('The household is on no list');
}

describe('a notice for an elder for whom a relative receives', () => {
  it('reaches the relative, who is told for whom, and is read by them where one reading is enough', async () => {
    const { id } = await scene.published(scene.worker);
    expect((await messageAbout(daughter, id, 'noticePublished')).title).toBe('代李桂芳收：周六上午停水');
    expect(await seen(id)).toMatchObject({ forNames: ['李桂芳'], following: false });
    expect(await standing(id)).toMatchObject({ status: 'toReach', hasApp: false });
    await scene.read(daughter, id);
    const now = await standing(id);
    expect(now.status).toBe('read');
    expect(now.people).toMatchObject([{ name: '李桂芳', receivedBy: ['王小芳'] }]);
    expect(now.people[0]?.readAt).not.toBeNull();
  });

  it('is confirmed by the relative there, and reminded of until it is', async () => {
    const asked = { needsAcknowledgement: true };
    const notice = await scene.published(scene.worker, asked);
    const { id } = notice;
    expect((await messageAbout(daughter, id, 'noticePublished')).body).toContain('收到，已阅读');
    expect((await daughter.call(messageApi.readAll)).body).toMatchObject({ held: 1 });
    await scene.read(daughter, id);
    expect(await seen(id)).toMatchObject({ canAcknowledge: true, following: false });
    await scene.act(scene.worker, notice, 'remind');
    await scene.delivered(scene.worker, id);
    const reminder = await messageAbout(daughter, id, 'noticeReminder');
    expect(reminder.title).toBe('请您看一下：代李桂芳收：周六上午停水');
    expect((await confirm(id)).status).toBe(200);
    expect((await standing(id)).status).toBe('acknowledged');
    expect(await seen(id)).toMatchObject({ acknowledgedByHousehold: true, canAcknowledge: false });
  });

  it('is to be passed on by the relative, and the elder told, where each is to read it', async () => {
    const { id } = await scene.published(scene.worker, {
      ...{ needsAcknowledgement: true, countsByHousehold: false },
    });
    const told = await messageAbout(daughter, id, 'noticePublished');
    expect([told.title, told.body]).toEqual([
      '代李桂芳收：周六上午停水',
      expect.stringContaining('看完请转告'),
    ]);
    await scene.read(daughter, id);
    expect((await confirm(id)).problem.code).toBe('NOTICE_TRANSITION_NOT_ALLOWED');
    expect((await standing(id)).status).toBe('toReach');
    expect((await standing(id)).people).toMatchObject([{ readAt: null, receivedBy: ['王小芳'] }]);
  });

  it('says for whom it is where the relative receives for several, and their names where staff only lead', async () => {
    await receivesFor(await scene.home({ name: '李大海', birthDate: '1944-03-01' }));
    const notice = await scene.published(scene.worker);
    const { id } = notice;
    expect((await messageAbout(daughter, id, 'noticePublished')).title).toBe(
      '代李桂芳等 2 人收：周六上午停水',
    );
    expect((await seen(id)).forNames).toEqual(['李桂芳', '李大海']);
    await scene.act(scene.worker, notice, 'withdraw', { note: '改期了' });
    const withdrawn = await messageAbout(daughter, id, 'noticeWithdrawn');
    expect(withdrawn.title).toBe('通知已撤回：代李桂芳等 2 人收：周六上午停水');
  });

  it('comes as every other notice does where it is for the relative’s own home as well', async () => {
    const places = [{ kind: 'community' as const, id: scene.place.community.id }];
    const { id } = await scene.published(scene.admin, {
      ...{ level: 'community', audience: { labels: [], traits: [], match: 'any', places } },
    });
    expect((await messageAbout(daughter, id, 'noticePublished')).title).toBe('周六上午停水');
    expect(await seen(id)).toMatchObject({ forNames: ['李桂芳'], following: false });
    await scene.read(daughter, id);
    expect((await standing(id)).status).toBe('read');
  });

  it('is read for the elder no more once that has ended', async () => {
    const { id } = await scene.published(scene.worker);
    const params = { id: elder.resident.id, offerId: tie };
    await scene.worker.call(followOfferApi.end, { params });
    await scene.read(daughter, id);
    expect(await standing(id)).toMatchObject({ status: 'toReach', people: [{ receivedBy: [] }] });
    const { id: later } = await scene.published(scene.worker);
    expect((await daughter.call(noticeApi.getOwn, { params: { id: later } })).status).toBe(404);
  });
});
