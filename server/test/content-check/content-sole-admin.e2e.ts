import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type { ContentCheck } from '@linge/shared/content-check/content-check.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { eventually } from '../complaint/scene.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { doubtfulWords } from './content-scene.js';

jest.setTimeout(90_000);

let scene: NoticeScene;
let otherOfficer: ApiClient;
beforeAll(async () => {
  scene = await setNoticeScene({ environment: { CONTENT_CHECKS: 'on' } });
  await scene.home();
  await scene.factory.grid(scene.place.community);
  const elsewhere = await scene.factory.community();
  otherOfficer = await scene.as(await scene.factory.appointee(elsewhere, 'townOfficer'));
});
afterAll(() => scene.server.close());

const query = () => ({ communityId: scene.place.community.id, limit: 100 });
const listed = async (by: ApiClient, subjectId: string) => {
  const { items } = (await by.call(contentCheckApi.list, { query: query() })).body;
  return items.find(({ subject }) => subject?.id === subjectId);
};
const held = (by: ApiClient, subjectId: string): Promise<ContentCheck> =>
  eventually(() => listed(by, subjectId));
/** For the whole community, by its administrator. */
const doubtfulNotice = async (by: ApiClient) => {
  const places = [{ kind: 'community' as const, id: scene.place.community.id }];
  const audience = { ...scene.draft().audience, places };
  const text = `周三全社区停电${doubtfulWords}`;
  const body = scene.draft({ level: 'community', audience, text });
  return (await by.call(noticeDeskApi.create, { body })).body;
};
const told = async (by: ApiClient) =>
  (await by.call(messageApi.list)).body.items.filter(({ kind }) => kind === 'contentChecksWait');

describe('what the only administrator of a community wrote for all of it', () => {
  it('is looked at by an officer of its town, who is told, and by nobody else', async () => {
    const notice = await doubtfulNotice(scene.admin);
    const mine = await held(scene.admin, notice.id);
    expect([mine.mine, mine.availableActions]).toEqual([true, []]);

    const [message] = await eventually(async () => {
      const messages = await told(scene.officer);
      return messages.length ? messages : undefined;
    });
    const { name } = scene.place.community;
    expect(message).toMatchObject({
      title: `${name}：有内容等待您审核`,
      subject: { type: 'contentChecks', id: scene.place.community.id },
    });
    expect(message?.body).toContain('共 1 条');
    expect(await told(otherOfficer)).toEqual([]);
    expect((await scene.officer.call(contentCheckApi.count, { query: {} })).body.review).toBe(1);
    expect((await otherOfficer.call(contentCheckApi.count, { query: {} })).body.review).toBe(0);

    const { id, version } = await held(scene.officer, notice.id);
    const decision = { params: { id }, body: { version } };
    expect((await otherOfficer.call(contentCheckApi.list, { query: query() })).status).toBe(403);
    expect((await otherOfficer.call(contentCheckApi.pass, decision)).status).toBe(404);
    expect((await scene.worker.call(contentCheckApi.pass, decision)).status).toBe(404);
    expect((await scene.officer.call(contentCheckApi.pass, decision)).status).toBe(200);
    const desk = (await scene.admin.call(noticeDeskApi.getDesk, { params: { id: notice.id } })).body;
    expect(desk.check).toBeUndefined();
  });

  it('may be refused by them, and that taken back', async () => {
    const notice = await doubtfulNotice(scene.admin);
    const { id, version } = await held(scene.officer, notice.id);
    const body = { version, reason: '请写明时间' };
    const refused = await scene.officer.call(contentCheckApi.refuse, { params: { id }, body });
    expect(refused.body).toMatchObject({ state: 'refused', availableActions: ['reopen'] });
    const params = { id };
    const again = { params, body: { version: refused.body.version } };
    expect((await scene.officer.call(contentCheckApi.reopen, again)).body.state).toBe('review');
  });

  it('is not theirs where residents wrote it, and the administrator may decide', async () => {
    const { id } = await scene.submit(scene.resident, { text: `井盖翘起来了${doubtfulWords}` });
    await held(scene.admin, id);
    expect(await listed(scene.officer, id)).toBeUndefined();
    const { id: checkId, version } = await held(scene.worker, id);
    const decision = { params: { id: checkId }, body: { version } };
    expect((await scene.officer.call(contentCheckApi.pass, decision)).status).toBe(404);
  });

  it('is the second administrator’s as soon as there is one', async () => {
    const notice = await doubtfulNotice(scene.admin);
    await held(scene.officer, notice.id);
    const second = await scene.as(await scene.factory.appointee(scene.place.community, 'communityAdmin'));
    expect(await listed(scene.officer, notice.id)).toBeUndefined();
    expect((await held(second, notice.id)).availableActions).toEqual(['pass', 'refuse']);
  });
});
