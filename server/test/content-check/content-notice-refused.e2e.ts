import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { doubtfulWords, riskyWords, textCheck } from './content-scene.js';

jest.setTimeout(90_000);

let scene: NoticeScene;
let reader: ApiClient;
beforeAll(async () => {
  scene = await setNoticeScene({ environment: { CONTENT_CHECKS: 'on' } });
  reader = await scene.accountOf(await scene.home());
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const desk = async (id: string) => (await scene.worker.call(noticeDeskApi.getDesk, { params: { id } })).body;
const own = async (id: string) => (await reader.call(noticeApi.getOwn, { params: { id } })).body;
const corrections = async (id: string) =>
  (await reader.call(noticeApi.listOwnCorrections, { params: { id }, query: {} })).body.items;
const inbox = async (id: string) =>
  (await reader.call(messageApi.list)).body.items.filter(({ subject }) => subject.id === id);

/** All that a reader can find of a notice. */
const found = async (id: string) => {
  const list = (await reader.call(noticeApi.listOwn, { query: { stage: 'past' } })).body.items;
  return JSON.stringify([
    await own(id),
    list.filter((one) => one.id === id),
    await corrections(id),
    await inbox(id),
  ]);
};
const correct = (notice: NoticeDesk, words: string) =>
  scene.act(scene.worker, notice, 'correct', {
    ...{
      title: `找李某某${words}`,
      text: `李某某欠费${words}`,
      note: `李某某没交${words}`,
      validUntil: null,
    },
    ...{ pictureIds: [], attachments: [] },
  });
const refuse = async (subjectId: string) => {
  const { id, version } = await eventually(async () => {
    const query = { communityId: scene.place.community.id };
    const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
    return items.find(({ subject }) => subject?.id === subjectId);
  });
  const params = { id };
  return (await scene.admin.call(contentCheckApi.refuse, { params, body: { version, reason: '写了姓名' } }))
    .body;
};
const withoutName = (id: string) =>
  eventually(async () => ((await found(id)).includes('李某某') ? undefined : true));

describe('a correction that staff refuse', () => {
  it('is shown to nobody whom the notice was for: not with it, not in their list, not in their inbox', async () => {
    const notice = await scene.published(scene.worker);
    await scene.delivered(scene.worker, (await correct(notice, doubtfulWords)).id);
    expect((await own(notice.id)).title).toContain('李某某');
    await refuse(notice.id);
    const told = await messageAbout(reader, notice.id, 'noticeWithdrawn');
    expect(told.title).toBe(`通知已撤回：${notice.title}`);
    await withoutName(notice.id);
    expect(await own(notice.id)).toMatchObject({
      ...{ state: 'withdrawn', title: notice.title, corrections: [], correctionsCursor: null },
      text: '（更正后的内容没有通过审核，不再显示）',
    });
    expect((await inbox(notice.id)).map(({ kind }) => kind).sort()).toEqual([
      ...['noticeCorrected', 'noticePublished', 'noticeWithdrawn'],
    ]);
    // Those who write it still see what it was about.
    expect((await desk(notice.id)).title).toContain('李某某');
  });

  it('is not shown either where the notice came to its end before', async () => {
    const notice = await scene.published(scene.worker);
    await scene.delivered(scene.worker, (await correct(notice, doubtfulWords)).id);
    await scene.act(scene.worker, await desk(notice.id), 'withdraw', { note: '写错了' });
    await refuse(notice.id);
    await withoutName(notice.id);
    expect((await own(notice.id)).withdrawnReason).toBe('写错了');
  });

  it('is shown again once it was let through after all', async () => {
    const notice = await scene.published(scene.worker);
    await correct(notice, doubtfulWords);
    const { id, version } = await refuse(notice.id);
    await withoutName(notice.id);
    const params = { id };
    const open = (await scene.admin.call(contentCheckApi.reopen, { params, body: { version } })).body;
    await scene.admin.call(contentCheckApi.pass, { params, body: { version: open.version } });
    expect((await own(notice.id)).title).toContain('李某某');
  });
});

describe('a correction that another one replaced before anybody looked', () => {
  it('is not among what the notice said before', async () => {
    const notice = await scene.published(scene.worker);
    const doubtful = await correct(notice, doubtfulWords);
    const better = { title: notice.title, text: '请交物业费', validUntil: null, note: '写得清楚些' };
    const files = { pictureIds: [], attachments: [] };
    await scene.act(scene.worker, doubtful, 'correct', { ...better, ...files });
    expect(await own(notice.id)).toMatchObject({ text: '请交物业费', state: 'published' });
    expect(JSON.stringify([await own(notice.id), await corrections(notice.id)])).not.toContain('李某某');
    expect(JSON.stringify((await desk(notice.id)).corrections)).toContain('李某某');
  });
});

describe('the reason of a withdrawal', () => {
  const withdrawn = async (words: string, stands?: NoticeDesk) => {
    const notice = stands ?? (await scene.published(scene.worker));
    await scene.act(scene.worker, notice, 'withdraw', { note: `找李某某${words}` });
    await scene.delivered(scene.worker, notice.id);
    expect((await own(notice.id)).withdrawnReason).toContain('李某某');
    return notice;
  };

  it('is hidden from those whom it was for once staff refuse it, in their inbox as well', async () => {
    const notice = await withdrawn(doubtfulWords);
    await refuse(notice.id);
    await withoutName(notice.id);
    const { title, text, withdrawnReason } = await own(notice.id);
    expect([title, text]).toEqual([notice.title, notice.text]);
    expect(withdrawnReason).toBe('原因没有通过审核，不再显示');
    const told = await messageAbout(reader, notice.id, 'noticeWithdrawn');
    expect(told.body).toContain('原因没有通过审核，不再显示');
    const news = await messageAbout(scene.worker, notice.id, 'contentRefused');
    expect(news.body).toContain('居民看不到这条撤回原因了，通知仍是撤回的');
  });

  it('is hidden where WeChat finds it risky later', async () => {
    const stands = await scene.published(scene.worker);
    scene.server.wechat.addFault({ path: textCheck, httpStatus: 503, times: 1_000 });
    const notice = await withdrawn(riskyWords, stands);
    scene.server.wechat.clearFaults();
    await eventually(async () => {
      await scene.server.dataSource.query(
        "UPDATE content_checks SET next_at = NOW(3) WHERE state = 'waiting'",
      );
      return (await found(notice.id)).includes('李某某') ? undefined : true;
    }, 60_000);
  });
});
