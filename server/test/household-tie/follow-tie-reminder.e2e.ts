import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { messageApi } from '@linge/shared/message/message.api';
import type { CreateNotice } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import { setNoticeScene, type Home, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(60_000);

let scene: NoticeScene;
let otherGrid: GridPlace;
let elder: ApiClient;
let daughter: ApiClient;
let daughterHome: Home;
beforeAll(async () => {
  scene = await setNoticeScene();
  otherGrid = await scene.factory.grid(scene.place.community);
});
afterAll(() => scene.server.close());
beforeEach(async () => {
  elder = await scene.accountOf(await scene.home({ name: '李桂芳' }));
  daughterHome = await scene.home({ name: '王芳' }, otherGrid);
  daughter = await scene.accountOf(daughterHome);
  const { code } = (await elder.call(followTieApi.makeCode, { body: { id: uuid(), side: 'followed' } })).body;
  await daughter.call(followTieApi.agree, { body: { id: uuid(), code } });
});

const asks = /确认|收到，已阅读/;
const confirm = (by: ApiClient, id: string) =>
  by.call(noticeApi.acknowledge, { params: { id }, body: { revision: 1 } });
/** Bodies of what an account was reminded of, once the reminders are out. */
async function reminders(by: ApiClient, id: string): Promise<string[]> {
  const { items } = (await by.call(messageApi.list)).body;
  return items
    .filter((one) => one.kind === 'noticeReminder' && one.subject.id === id)
    .map(({ body }) => body);
}
async function remindedOf(more: Partial<CreateNotice>, before: (id: string) => Promise<unknown>) {
  const notice = await scene.published(scene.worker, more);
  await before(notice.id);
  await scene.act(scene.worker, notice, 'remind');
  await scene.delivered(scene.worker, notice.id);
  return notice.id;
}

describe('a relative who only follows', () => {
  it.each([true, false])(
    'is asked to pass a notice on, and not to confirm it (one for all: %s)',
    async (countsByHousehold) => {
      const { id } = await scene.published(scene.worker, { needsAcknowledgement: true, countsByHousehold });
      expect((await messageAbout(elder, id, 'noticePublished')).body).toMatch(asks);
      const told = await messageAbout(daughter, id, 'noticePublished');
      expect(told.body).not.toMatch(asks);
      expect(told.body).toContain('看完请转告');
    },
  );

  it.each([true, false])(
    'is not reminded of a confirmation, whether the elder gave it or not (one for all: %s)',
    async (countsByHousehold) => {
      const asked = { needsAcknowledgement: true, countsByHousehold };
      const given = await remindedOf(asked, async (id) => {
        await scene.read(daughter, id);
        await scene.read(elder, id);
        await confirm(elder, id);
      });
      const open = await remindedOf(asked, async (id) => {
        await scene.read(elder, id);
      });
      expect([await reminders(elder, given), await reminders(daughter, given)]).toEqual([[], []]);
      expect(await reminders(daughter, open)).toEqual([]);
      expect(await reminders(elder, open)).toEqual([expect.stringMatching(asks)]);
    },
  );

  it.each([true, false])(
    'is reminded to look and pass it on while neither has read it (one for all: %s)',
    async (countsByHousehold) => {
      const asked = { needsAcknowledgement: true, countsByHousehold };
      const id = await remindedOf(asked, () => Promise.resolve());
      const [body = '', ...more] = await reminders(daughter, id);
      expect([body, more]).toEqual([expect.stringContaining('看完请转告家人'), []]);
      expect(body).not.toMatch(asks);
      const read = await remindedOf(asked, (notice) => scene.read(daughter, notice));
      expect(await reminders(daughter, read)).toEqual([]);
    },
  );

  it('is asked for themselves where the notice is for their own home as well, in whatever order', async () => {
    const places = [{ kind: 'community' as const, id: scene.place.community.id }];
    for (const countsByHousehold of [true, false]) {
      const { id } = await scene.published(scene.admin, {
        ...{ level: 'community', needsAcknowledgement: true, countsByHousehold },
        audience: { labels: [], traits: [], match: 'any', places },
      });
      expect((await messageAbout(daughter, id, 'noticePublished')).body).toMatch(asks);
    }
  });

  it('is not asked for a notice that means others of their home, each by themselves', async () => {
    await scene.factory.resident(daughterHome.place, { name: '王奶奶', birthDate: '1940-01-01' });
    const old = await scene.home({ name: '李爷爷', birthDate: '1941-01-01' });
    const grandfather = await scene.accountOf(old);
    const { code } = (
      await grandfather.call(followTieApi.makeCode, { body: { id: uuid(), side: 'followed' } })
    ).body;
    await daughter.call(followTieApi.agree, { body: { id: uuid(), code } });
    const places = [{ kind: 'community' as const, id: scene.place.community.id }];
    const { id } = await scene.published(scene.admin, {
      ...{ level: 'community', needsAcknowledgement: true, countsByHousehold: false },
      audience: { labels: [], traits: ['aged70'], match: 'any', places },
    });
    expect((await messageAbout(daughter, id, 'noticePublished')).body).not.toMatch(asks);
    const seen = (await daughter.call(noticeApi.getOwn, { params: { id } })).body;
    expect(seen).toMatchObject({ following: true, canAcknowledge: false });
  });
});
