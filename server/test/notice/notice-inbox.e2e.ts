import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { messageAbout } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
});
afterAll(() => scene.server.close());

const asking = { title: '周三入户查燃气', needsAcknowledgement: true };

const unreadAbout = async (by: ApiClient): Promise<string[]> =>
  (await by.call(messageApi.list)).body.items
    .filter(({ readAt }) => readAt === null)
    .map(({ subject }) => subject.id);

const acknowledge = (by: ApiClient, id: string) =>
  by.call(noticeApi.acknowledge, { params: { id }, body: { revision: 1 } });

describe('marking all messages as read', () => {
  it('puts an ordinary notice away, and counts it as read by nobody', async () => {
    const home = await scene.home();
    const reader = await scene.accountOf(home);
    const notice = await scene.published(scene.worker);
    expect((await reader.call(messageApi.readAll)).body).toEqual({ held: 0, unread: 0 });
    expect((await reader.call(noticeApi.getOwn, { params: { id: notice.id } })).body.readAt).toBeNull();
    const { total } = (await scene.worker.call(noticeDeskApi.figures, { params: { id: notice.id } })).body;
    expect(total.read).toBe(0);
  });

  it('leaves what has to be confirmed unread, once for each such notice, until it is confirmed', async () => {
    const home = await scene.home();
    const reader = await scene.accountOf(home);
    const ordinary = await scene.published(scene.worker);
    const notice = await scene.published(scene.worker, asking);
    const correction = { title: notice.title, text: '改到周四上午。', validUntil: null, note: '改到周四' };
    await scene.act(scene.worker, notice, 'correct', correction);
    await scene.delivered(scene.worker, notice.id);
    await messageAbout(reader, notice.id, 'noticeCorrected');
    const { body } = await reader.call(messageApi.readAll);
    expect(body).toEqual({ held: 1, unread: 2 });
    expect(await unreadAbout(reader)).toEqual([notice.id, notice.id]);
    expect(await unreadAbout(reader)).not.toContain(ordinary.id);
    await acknowledge(reader, notice.id);
    expect(await unreadAbout(reader)).toEqual([]);
  });

  it('of one kind leaves them too, and nothing of other kinds', async () => {
    const reader = await scene.accountOf(await scene.home());
    const notice = await scene.published(scene.worker, asking);
    const params = { group: 'household' as const };
    expect((await reader.call(messageApi.readGroup, { params })).body).toEqual({ held: 0, unread: 1 });
    expect((await reader.call(messageApi.readGroup, { params: { group: 'notice' } })).body).toEqual({
      ...{ held: 1, unread: 1 },
    });
    expect(await unreadAbout(reader)).toEqual([notice.id]);
  });

  it('leaves nothing that another member of the household has confirmed for it', async () => {
    const home = await scene.home();
    const [one, other] = [await scene.accountOf(home), await scene.accountOf(home)];
    const forHome = await scene.published(scene.worker, asking);
    const forEach = await scene.published(scene.worker, { ...asking, countsByHousehold: false });
    await acknowledge(one, forHome.id);
    await acknowledge(one, forEach.id);
    expect((await other.call(messageApi.readAll)).body).toMatchObject({ held: 1 });
    expect(await unreadAbout(other)).toEqual([forEach.id]);
  });

  it('leaves nothing that stands no more', async () => {
    const reader = await scene.accountOf(await scene.home());
    const notice = await scene.published(scene.worker, asking);
    await scene.act(scene.worker, notice, 'withdraw', { note: '不查了' });
    await scene.delivered(scene.worker, notice.id);
    await messageAbout(reader, notice.id, 'noticeWithdrawn');
    expect((await reader.call(messageApi.readAll)).body).toEqual({ held: 0, unread: 0 });
  });
});
