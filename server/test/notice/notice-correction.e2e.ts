import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { shownCorrections, type NoticeCorrection } from '@linge/shared/notice/notice.schema';
import type { Answer } from '../support/api-client.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(60_000);

const times = 12;

let scene: NoticeScene;
let notice: NoticeDesk;
let resident: Awaited<ReturnType<NoticeScene['accountOf']>>;
beforeAll(async () => {
  scene = await setNoticeScene();
  resident = await scene.accountOf(await scene.home());
  notice = await scene.published(scene.worker, { public: true });
  for (let time = 1; time <= times; time++) {
    const change = {
      title: notice.title,
      text: `改到第${time}天停水。`,
      validUntil: null,
      note: `第${time}次`,
    };
    notice = await scene.act(scene.worker, notice, 'correct', change);
  }
});
afterAll(() => scene.server.close());

type Listed = Answer<{ items: NoticeCorrection[]; nextCursor: string | null }>;
/** All that follow what a notice was shown with, page by page. */
async function rest(
  shown: { corrections: readonly NoticeCorrection[]; correctionsCursor: string | null },
  list: (query: { cursor: string; limit: number }) => Promise<Listed>,
): Promise<number[]> {
  const revisions = shown.corrections.map(({ revision }) => revision);
  let cursor = shown.correctionsCursor;
  while (cursor !== null) {
    const page: Listed['body'] = (await list({ cursor, limit: 3 })).body;
    expect(page.items.length).toBeLessThanOrEqual(3);
    revisions.push(...page.items.map(({ revision }) => revision));
    cursor = page.nextCursor;
  }
  return revisions;
}

describe('a notice that was corrected often', () => {
  const params = () => ({ id: notice.id });
  const all = Array.from({ length: times }, (_, index) => times + 1 - index);

  it('is shown with its latest corrections, and lists the others page by page to whoever reads it', async () => {
    const visitor = scene.server.api;
    const open = (await visitor.call(noticeApi.get, { params: params() })).body;
    expect(open.corrections).toHaveLength(shownCorrections);
    expect(open.corrections[0]).toMatchObject({ note: '第12次', previousText: '改到第11天停水。' });
    const asVisitor = (query: object) => visitor.call(noticeApi.listCorrections, { params: params(), query });
    expect(await rest(open, asVisitor)).toEqual(all);

    const own = (await resident.call(noticeApi.getOwn, { params: params() })).body;
    const asReader = (query: object) =>
      resident.call(noticeApi.listOwnCorrections, { params: params(), query });
    expect(await rest(own, asReader)).toEqual(all);

    const asWriter = (query: object) =>
      scene.worker.call(noticeDeskApi.listDeskCorrections, { params: params(), query });
    expect(await rest(notice, asWriter)).toEqual(all);
  });

  it('is shown with all of them where they are few', async () => {
    const few = await scene.published(scene.worker);
    const change = { title: few.title, text: '改到周日。', validUntil: null, note: '日子改了' };
    const once = await scene.act(scene.worker, few, 'correct', change);
    expect([once.corrections.length, once.correctionsCursor]).toEqual([1, null]);
  });

  it('refuses a cursor that is none of its own', async () => {
    const query = { cursor: 'WyJ4Il0' };
    const answer = await scene.server.api.call(noticeApi.listCorrections, { params: params(), query });
    expect(answer.status).toBe(400);
  });

  it('lists them to nobody else', async () => {
    const inside = await scene.published(scene.worker);
    const stranger = await scene.as(await scene.factory.account());
    const of = { params: { id: inside.id } };
    expect((await scene.server.api.call(noticeApi.listCorrections, of)).status).toBe(404);
    expect((await stranger.call(noticeApi.listOwnCorrections, of)).status).toBe(404);
  });
});
