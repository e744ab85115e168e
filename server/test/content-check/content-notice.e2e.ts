import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { ContentCheck } from '../../src/content-check/entities/content-check.entity.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import { doubtfulWords, riskyWords, textCheck } from './content-scene.js';

jest.setTimeout(90_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene({ environment: { CONTENT_CHECKS: 'on' } });
  await scene.home({ name: '王大爷' });
});
afterEach(() => scene.server.wechat.clearFaults());
afterAll(() => scene.server.close());

const desk = async (id: string) => (await scene.worker.call(noticeDeskApi.getDesk, { params: { id } })).body;
const publicStatus = async (id: string) =>
  (await scene.server.api.call(noticeApi.get, { params: { id } })).status;

describe('a notice', () => {
  it('is not written with words that WeChat refuses', async () => {
    const body = scene.draft({ text: `停水通知${riskyWords}` });
    const refused = await scene.worker.call(noticeDeskApi.create, { body });
    expect(refused.problem.fields).toEqual([{ path: 'body.text', code: 'risky' }]);
  });

  it('goes out at once where its words are let through', async () => {
    const draft = (await scene.worker.call(noticeDeskApi.create, { body: scene.draft() })).body;
    expect(draft.check).toBeUndefined();
    expect((await scene.act(scene.worker, draft, 'issue')).state).toBe('published');
  });

  it('that is to be looked at is issued, and goes out once staff let it through', async () => {
    const body = scene.draft({ text: `停电两小时${doubtfulWords}`, public: true });
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    expect(draft.check).toBe('waiting');
    const issued = await scene.act(scene.worker, draft, 'issue');
    expect(issued).toMatchObject({ state: 'scheduled', check: 'waiting' });
    expect(await publicStatus(draft.id)).toBe(404);

    const query = { communityId: scene.place.community.id };
    const held = await eventually(async () => {
      const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
      return items.find(({ subject }) => subject?.id === draft.id);
    });
    expect(held.subject?.type).toBe('notice');
    const params = { id: held.id };
    await scene.admin.call(contentCheckApi.pass, { params, body: { version: held.version } });
    const out = await eventually(async () => {
      const notice = await desk(draft.id);
      return notice.state === 'published' ? notice : undefined;
    }, 60_000);
    expect(out.check).toBeUndefined();
    expect(await publicStatus(draft.id)).toBe(200);
  });

  it('does not wait for what somebody else sent under its id', async () => {
    const body = scene.draft();
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    // The server that asked about the words ended before it found that the id is taken.
    await scene.factory.save(ContentCheck, {
      ...{ id: uuid(), kind: 'text', subjectType: 'notice', subjectId: draft.id, step: 0, readers: 'public' },
      ...{ scene: 3, state: 'review', reason: 'review', accountId: scene.residentPerson.account.id },
      ...{ byStaff: true, communityId: null, gridId: null, textCipher: null, traceId: null, attempts: 0 },
      ...{ nextAt: null, version: 1, createdAt: new Date(), decidedByAccountId: null, decidedAt: null },
      refusal: null,
    });
    expect((await desk(draft.id)).check).toBeUndefined();
    expect((await scene.act(scene.worker, draft, 'issue')).state).toBe('published');
  });

  it('is free of what was held back once other words took its place', async () => {
    const body = scene.draft({ text: `垃圾清运改时间${doubtfulWords}` });
    const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
    const { id: _id, level: _level, communityId: _home, ...written } = body;
    const better = { ...written, text: '垃圾清运改到早上七点' };
    const changed = await scene.act(scene.worker, draft, 'change', better);
    // The answer to the change is made while what it replaces is still held.
    expect((await desk(changed.id)).check).toBeUndefined();
    expect((await scene.act(scene.worker, changed, 'issue')).state).toBe('published');
  });
});

describe('a correction of a notice that stands', () => {
  const standing = () => scene.published(scene.worker, { public: true });
  const corrected = async (text: string, stands?: NoticeDesk) => {
    const notice = stands ?? (await standing());
    const change = { title: notice.title, text, validUntil: null, note: '时间有变' };
    return scene.act(scene.worker, notice, 'correct', change);
  };
  const publicText = async (id: string) => {
    const answer = await scene.server.api.call(noticeApi.get, { params: { id } });
    return answer.status === 200 ? answer.body.text : undefined;
  };
  const held = (id: string) =>
    eventually(async () => {
      const query = { communityId: scene.place.community.id };
      const { items } = (await scene.admin.call(contentCheckApi.list, { query })).body;
      return items.find(({ subject }) => subject?.id === id);
    });
  const becomes = (id: string, state: string) =>
    eventually(async () => {
      const notice = await desk(id);
      return notice.state === state ? notice : undefined;
    });

  it('is not taken where it is risky: what stood stands', async () => {
    const notice = await standing();
    const body = {
      ...{ version: notice.version, title: notice.title, text: riskyWords, note: '时间有变' },
      ...{ validUntil: null, pictureIds: [], attachments: [] },
    };
    const refused = await scene.worker.call(noticeDeskApi.correct, { params: { id: notice.id }, body });
    expect(refused.problem.code).toBe('CONTENT_RISKY');
    expect(await publicText(notice.id)).toBe(notice.text);
  });

  it('is in force at once where it is to be looked at, and stays once staff let it through', async () => {
    const text = `改到周日停水${doubtfulWords}`;
    const notice = await corrected(text);
    expect(await publicText(notice.id)).toBe(text);
    const { id, version } = await held(notice.id);
    expect((await desk(notice.id)).check).toBe('waiting');
    await messageAbout(scene.admin, scene.place.community.id, 'contentChecksWait');
    await scene.admin.call(contentCheckApi.pass, { params: { id }, body: { version } });
    const stands = await desk(notice.id);
    expect([stands.state, stands.check]).toEqual(['published', undefined]);
  });

  it('is withdrawn with the notice once staff refuse it; its author reads why, its readers that it is gone', async () => {
    const notice = await corrected(`请找李某某${doubtfulWords}`);
    const { id, version } = await held(notice.id);
    const body = { version, reason: '写了别人的姓名' };
    await scene.admin.call(contentCheckApi.refuse, { params: { id }, body });
    const gone = await becomes(notice.id, 'withdrawn');
    expect(await publicText(notice.id)).toBeUndefined();
    expect(gone.withdrawnReason).not.toContain('姓名');
    expect(gone.timeline.at(-1)).toMatchObject({ type: 'NoticeWithdrawn', note: '写了别人的姓名' });
    const news = await messageAbout(scene.worker, notice.id, 'contentRefused');
    expect([news.subject.type, news.body]).toEqual([
      'noticeDesk',
      expect.stringContaining('已经发出的会撤回'),
    ]);
  });

  it('that WeChat could not look at is withdrawn, too, where it turns out to be risky', async () => {
    const stands = await standing();
    scene.server.wechat.addFault({ path: textCheck, httpStatus: 503, times: 1_000 });
    const notice = await corrected(`明天起${riskyWords}`, stands);
    expect(notice.state).toBe('published');
    scene.server.wechat.clearFaults();
    await eventually(async () => {
      await scene.server.dataSource.query(
        "UPDATE content_checks SET next_at = NOW(3) WHERE state = 'waiting'",
      );
      return (await desk(notice.id)).state === 'withdrawn' ? true : undefined;
    }, 60_000);
    expect(await publicText(notice.id)).toBeUndefined();
  });

  it('stands where another one took its place before anybody looked', async () => {
    const notice = await corrected(`改到周一停水${doubtfulWords}`);
    await held(notice.id);
    const better = { title: notice.title, text: '改到周一停水', validUntil: null, note: '写得清楚些' };
    await scene.act(scene.worker, notice, 'correct', better);
    expect((await desk(notice.id)).check).toBeUndefined();
    expect(await publicText(notice.id)).toBe('改到周一停水');
  });
});
