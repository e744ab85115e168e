import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { accountTiedTopic } from '../../src/household-tie/household-tie.announcement.js';
import { messageAbout, eventually } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type Home, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let numbers = 0;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

const figures = async (id: string) =>
  (await scene.worker.call(noticeDeskApi.figures, { params: { id } })).body.total;
const lines = async (by: ApiClient, id: string) =>
  (await by.call(messageApi.list)).body.items.filter(({ subject }) => subject.id === id);
/** Somebody of the registry with a phone, and an account that WeChat told the same number of. */
async function newcomer() {
  const phone = `1990004${String(++numbers).padStart(4, '0')}`;
  const home = await scene.home({ name: '刘小燕', phone });
  const person = await scene.factory.account();
  const api = await scene.as(person);
  const code = scene.server.wechat.issuePhoneCode({ phoneNumber: phone });
  await api.call(accountApi.tiePhone, { body: { code } });
  return { home, person, api };
}
async function binds(api: ApiClient, { place }: Home) {
  const body = { id: uuid(), roomId: place.household.roomId, name: '刘小燕' };
  const answer = await api.call(householdTieApi.request, { body });
  expect(answer.body.state).toBe('confirmed');
}
/** Nothing that was announced waits to be told. */
const settled = () =>
  eventually(async () => {
    const { manager } = scene.server.dataSource;
    return (await manager.countBy(OutboxMessage, { state: 'pending' })) === 0 ? true : undefined;
  });

describe('who gets an account while a notice stands', () => {
  it.each([true, false])(
    'finds it in their inbox, in its place, and the household counts as one with the app (one for all: %s)',
    async (countsByHousehold) => {
      const { home, api } = await newcomer();
      const notice = await scene.published(scene.worker, { countsByHousehold });
      const before = (await figures(notice.id)).householdsWithApp;
      await binds(api, home);
      const line = await messageAbout(api, notice.id, 'noticePublished');
      expect(line).toMatchObject({ title: '周六上午停水', readAt: null });
      expect(line.createdAt).toBe(notice.publishedAt);
      expect((await figures(notice.id)).householdsWithApp).toBe(before + 1);
      await scene.read(api, notice.id);
      expect(await lines(api, notice.id)).toMatchObject([{ readAt: expect.stringContaining('T') }]);
    },
  );

  it('finds it as it was corrected, and nothing of what is withdrawn', async () => {
    const { home, api } = await newcomer();
    const corrected = await scene.published(scene.worker);
    const change = { title: '周日停水', text: '改到周日停水。', validUntil: null, note: '日子改了' };
    await scene.act(scene.worker, corrected, 'correct', change);
    const gone = await scene.published(scene.worker);
    await scene.act(scene.worker, gone, 'withdraw', { note: '不停了' });
    await binds(api, home);
    expect((await messageAbout(api, corrected.id, 'noticePublished')).title).toBe('周日停水');
    await settled();
    expect(await lines(api, gone.id)).toEqual([]);
  });

  it('finds it once, however often that is told and however many tell it at once, and is not rung up', async () => {
    const { home, person, api } = await newcomer();
    const { id } = await scene.published(scene.worker);
    await binds(api, home);
    await messageAbout(api, id, 'noticePublished');
    const { manager } = scene.server.dataSource;
    for (let n = 0; n < 4; n++) {
      const payload = {
        ...{ accountId: person.account.id, householdId: home.place.household.id },
        gridId: home.place.grid.id,
      };
      await manager.query(
        `INSERT INTO outbox_messages (id, topic, subject_id, payload, state, attempts, available_at, created_at)
          SELECT ?, topic, subject_id, ?, 'pending', 0, NOW(3), NOW(3) FROM outbox_messages WHERE topic = ? LIMIT 1`,
        [uuid(), JSON.stringify(payload), accountTiedTopic],
      );
    }
    await settled();
    expect(await lines(api, id)).toHaveLength(1);
    const pushes = await manager.query<unknown[]>('SELECT 1 FROM pushes WHERE account_id = ?', [
      person.account.id,
    ]);
    expect(pushes).toEqual([]);
  });

  it('finds nothing that was for others of the household alone, each by themselves', async () => {
    const { home, api } = await newcomer();
    await scene.factory.resident(home.place, { name: '刘奶奶', relation: 'parent', birthDate: '1940-01-01' });
    const places = [{ kind: 'grid' as const, id: scene.place.grid.id }];
    const { id } = await scene.published(scene.worker, {
      ...{ countsByHousehold: false, audience: { labels: [], traits: ['aged70'], match: 'any', places } },
    });
    await binds(api, home);
    await settled();
    expect((await api.call(noticeApi.getOwn, { params: { id } })).status).toBe(404);
    expect(await lines(api, id)).toEqual([]);
  });
});

describe('a household whose only account is deleted', () => {
  it.each([true, false])('counts as one without the app (one for all: %s)', async (countsByHousehold) => {
    const { home, api } = await newcomer();
    const second = await scene.accountOf(home);
    const { id } = await scene.published(scene.worker, { countsByHousehold });
    const before = (await figures(id)).householdsWithApp;
    await second.call(accountApi.deleteMe);
    expect((await figures(id)).householdsWithApp).toBe(before - 1);
    await binds(api, home);
    await messageAbout(api, id, 'noticePublished');
    expect((await figures(id)).householdsWithApp).toBe(before);
  });
});

describe('a notice whose people have all left before it goes out', () => {
  it('is counted to the end, and says that there is nobody', async () => {
    const place = await scene.factory.grid(scene.place.community);
    const somebody = await scene.home({}, place);
    const worker = await scene.as(await scene.factory.gridStaff(place, 'gridWorker'));
    const audience = { ...scene.draft().audience, places: [{ kind: 'grid' as const, id: place.grid.id }] };
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const body = scene.draft({ audience, validFrom: later });
    const written = (await worker.call(noticeDeskApi.create, { body })).body;
    const scheduled = await scene.act(worker, written, 'issue');
    expect(scheduled.state).toBe('scheduled');
    const { dataSource } = scene.server;
    await dataSource.query("UPDATE residents SET state = 'movedOut' WHERE id = ?", [somebody.resident.id]);
    await dataSource.query('UPDATE notices SET valid_from = NOW(3), due_at = NOW(3) WHERE id = ?', [
      written.id,
    ]);
    const done = await scene.delivered(worker, written.id);
    expect(done.progress).toMatchObject({ phase: 'done', total: 0 });
    const { items } = (await worker.call(noticeDeskApi.listDesk, { query: { scope: 'mine' } })).body;
    expect(items).toMatchObject([{ id: written.id, households: 0, counting: false }]);
  });
});
