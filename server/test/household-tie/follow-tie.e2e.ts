import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import { setNoticeScene, type Home, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let otherGrid: GridPlace;
let elderHome: Home;
let elder: ApiClient;
let daughter: ApiClient;
beforeAll(async () => {
  scene = await setNoticeScene();
  otherGrid = await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());
beforeEach(async () => {
  elderHome = await scene.home({ name: '李桂芳' });
  elder = await scene.accountOf(elderHome);
  daughter = await scene.accountOf(await scene.home({ name: '王芳' }, otherGrid));
});

const codeOf = async (by: ApiClient, side: FollowSide) =>
  (await by.call(followTieApi.makeCode, { body: { id: uuid(), side } })).body.code;
const agree = (by: ApiClient, code: string, id = uuid()) =>
  by.call(followTieApi.agree, { body: { id, code } });
const listOf = async (by: ApiClient) =>
  (await by.call(followTieApi.list)).body.items.map(({ side, name }) => [side, name]);
const noticesOf = async (by: ApiClient) => (await by.call(noticeApi.listOwn)).body.items;
async function followed(): Promise<string> {
  return (await agree(daughter, await codeOf(elder, 'followed'))).body.id;
}

describe('a relative in another household', () => {
  it('follows an elder who shows a code: notices reach both, and only the elder’s reading counts', async () => {
    const code = await codeOf(elder, 'followed');
    expect(code).toMatch(/^\d{8}$/);
    const answer = await agree(daughter, code);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ side: 'follower', name: '李桂芳' });
    expect([await listOf(elder), await listOf(daughter)]).toEqual([
      [['followed', '王芳']],
      [['follower', '李桂芳']],
    ]);
    const news = await messageAbout(elder, answer.body.id, 'followBegun');
    expect(news.title).toBe('有家人开始代看您的通知');

    for (const countsByHousehold of [true, false]) {
      const notice = await scene.published(scene.worker, { countsByHousehold });
      const [own] = await noticesOf(daughter);
      expect(own).toMatchObject({ id: notice.id, forNames: ['李桂芳'] });
      await messageAbout(daughter, notice.id, 'noticePublished');
      const before = (await figures(notice.id)).read;
      await scene.read(daughter, notice.id);
      expect((await figures(notice.id)).read).toBe(before);
      await scene.read(elder, notice.id);
      expect((await figures(notice.id)).read).toBe(before + 1);
    }
  });

  it('is asked to pass a notice on, not to confirm it for somebody elsewhere', async () => {
    await followed();
    const { id } = await scene.published(scene.worker, { needsAcknowledgement: true });
    const seen = async (by: ApiClient) => (await by.call(noticeApi.getOwn, { params: { id } })).body;
    expect(await seen(daughter)).toMatchObject({ following: true, canAcknowledge: false });
    expect(await seen(elder)).toMatchObject({ following: false, canAcknowledge: true });
    expect((await daughter.call(noticeApi.listOwn)).body.items).toMatchObject([{ id, following: true }]);
    const toAll = { places: [{ kind: 'community' as const, id: scene.place.community.id }] };
    const { id: all } = await scene.published(scene.admin, {
      ...{ level: 'community', needsAcknowledgement: true },
      audience: { labels: [], traits: [], match: 'any', ...toAll },
    });
    const both = (await daughter.call(noticeApi.getOwn, { params: { id: all } })).body;
    expect(both).toMatchObject({ following: false, canAcknowledge: true, forNames: ['李桂芳'] });
  });

  it('may not confirm it either, and has it read with all others', async () => {
    await followed();
    for (const countsByHousehold of [true, false]) {
      const { id } = await scene.published(scene.worker, { needsAcknowledgement: true, countsByHousehold });
      await messageAbout(daughter, id, 'noticePublished');
      await messageAbout(elder, id, 'noticePublished');
      const refused = await daughter.call(noticeApi.acknowledge, { params: { id }, body: { revision: 1 } });
      expect(refused.problem.code).toBe('NOTICE_TRANSITION_NOT_ALLOWED');
      expect((await daughter.call(messageApi.readAll)).body).toEqual({ held: 0, unread: 0 });
      expect((await elder.call(messageApi.readAll)).body).toMatchObject({ held: countsByHousehold ? 1 : 2 });
    }
  });

  it('asks with a code of their own, which the elder types in', async () => {
    const tie = (await agree(elder, await codeOf(daughter, 'follower'))).body;
    expect(tie).toMatchObject({ side: 'followed', name: '王芳' });
    expect((await messageAbout(daughter, tie.id, 'followBegun')).title).toBe('您开始代看一位家人的通知');
    const notice = await scene.published(scene.worker);
    expect((await noticesOf(daughter)).map(({ id }) => id)).toEqual([notice.id]);
  });

  it.each(['elder', 'daughter'] as const)('follows no more once the %s ended it', async (who) => {
    const id = await followed();
    const [ends, other] = who === 'elder' ? [elder, daughter] : [daughter, elder];
    const stranger = await scene.as(await scene.factory.account());
    expect((await stranger.call(followTieApi.end, { params: { id } })).status).toBe(404);
    expect((await ends.call(followTieApi.end, { params: { id } })).status).toBe(204);
    expect((await ends.call(followTieApi.end, { params: { id } })).status).toBe(204);
    await messageAbout(other, id, 'followEnded');
    await scene.published(scene.worker);
    expect([await listOf(elder), await listOf(daughter), await noticesOf(daughter)]).toEqual([[], [], []]);
  });

  it('follows no more once the elder has left', async () => {
    await followed();
    await elder.call(accountApi.deleteMe);
    expect(await listOf(daughter)).toEqual([]);
  });

  it('is told nothing of where the other lives', async () => {
    const answer = await agree(daughter, await codeOf(elder, 'followed'));
    expect(Object.keys(answer.body).sort()).toEqual(['createdAt', 'id', 'name', 'receives', 'side']);
  });
});

describe('a code', () => {
  it('is the same on a retry, and so is what was agreed to', async () => {
    const body = { id: uuid(), side: 'followed' } as const;
    const [first, again] = [
      await elder.call(followTieApi.makeCode, { body }),
      await elder.call(followTieApi.makeCode, { body }),
    ];
    expect([first.status, again.status, again.body.code]).toEqual([201, 200, first.body.code]);
    const id = uuid();
    const agreed = await agree(daughter, first.body.code, id);
    const retried = await agree(daughter, first.body.code, id);
    expect([retried.status, retried.body]).toEqual([200, agreed.body]);
    expect((await daughter.call(followTieApi.makeCode, { body })).status).toBe(201);
  });

  it('counts once, for ten minutes, as long as there is no newer one, and never for oneself', async () => {
    const wrong = async (by: ApiClient, code: string) => (await agree(by, code)).problem.code;
    const third = await scene.accountOf(await scene.home({}, otherGrid));
    const own = await codeOf(elder, 'followed');
    expect(await wrong(elder, own)).toBe('FOLLOW_CODE_WRONG');
    const newer = await codeOf(elder, 'followed');
    expect(await wrong(daughter, own)).toBe('FOLLOW_CODE_WRONG');
    await scene.server.dataSource.query('UPDATE follow_codes SET expires_at = NOW(3) - INTERVAL 1 SECOND');
    expect(await wrong(daughter, newer)).toBe('FOLLOW_CODE_WRONG');
    const used = await codeOf(elder, 'followed');
    await agree(daughter, used);
    expect(await wrong(third, used)).toBe('FOLLOW_CODE_WRONG');
  });

  it('can be used by one of several who type it in at once', async () => {
    const others = await Promise.all(
      Array.from({ length: 4 }, async () => scene.accountOf(await scene.home({}, otherGrid))),
    );
    const code = await codeOf(elder, 'followed');
    const answers = await Promise.all(others.map((by) => agree(by, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
    expect(await listOf(elder)).toHaveLength(1);
  });

  it('leads nowhere to another community, nor within one household, and can be tried again', async () => {
    const far = await scene.accountOf(await scene.home({}, await scene.factory.grid()));
    const beside = await scene.accountOf(elderHome);
    const code = await codeOf(elder, 'followed');
    expect((await agree(far, code)).problem.code).toBe('FOLLOW_OTHER_COMMUNITY');
    expect((await agree(beside, code)).problem.code).toBe('FOLLOW_ALREADY');
    expect((await agree(daughter, code)).status).toBe(201);
    expect((await agree(daughter, await codeOf(elder, 'followed'))).problem.code).toBe('FOLLOW_ALREADY');
  });

  it('is for those whom the registry knows', async () => {
    const stranger = await scene.as(await scene.factory.account());
    const body = { id: uuid(), side: 'followed' } as const;
    const refused = await stranger.call(followTieApi.makeCode, { body });
    expect(refused.problem.code).toBe('FOLLOW_NEEDS_HOME');
  });
});

async function figures(id: string) {
  return (await scene.worker.call(noticeDeskApi.figures, { params: { id }, query: {} })).body.total;
}
