import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { ContentCheck } from '../../src/content-check/entities/content-check.entity.js';
import { eventually } from '../complaint/scene.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import { doubtfulWords, riskyWords } from './content-scene.js';

jest.setTimeout(90_000);

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene({ environment: { CONTENT_CHECKS: 'on' } });
  await scene.home({ name: '王大爷' });
});
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
