import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import type { UndeliveredSource } from '@linge/shared/undelivered/undelivered.schema';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { eventually } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import { setNoticeScene, type NoticeScene } from '../notice/notice-scene.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(60_000);

const SEND = '/cgi-bin/message/subscribe/send';
const fieldRefused = 47003;
const templateId = simulatedTemplateId('communityNotice');

let scene: NoticeScene;
let reader: Person;
let inOtherTown: ApiClient;
beforeAll(async () => {
  scene = await setNoticeScene();
  const { factory } = scene;
  reader = await factory.account();
  await scene.tie(reader, await scene.home());
  const elsewhere = await factory.community();
  inOtherTown = await scene.as(await factory.appointee(elsewhere, 'townOfficer'));
  await agree();
});
afterAll(() => scene.server.close());

/** What the reader's phone and WeChat do when they want to hear of notices, by day and night. */
async function agree(): Promise<void> {
  const api = await scene.as(reader);
  await api.call(messageApi.changePreference, { body: { muted: [], quietHours: null } });
  scene.server.wechat.users.answerConsent(reader.openId, [{ templateId, answer: 'accept' }]);
  const answers = [{ template: 'communityNotice' as const, answer: 'accept' as const }];
  const body = { id: uuid(), answers, answeredAt: new Date().toISOString() };
  await api.call(subscriptionApi.record, { body });
}

const townId = () => scene.place.community.townId;
const ofTown = (by: ApiClient, source: UndeliveredSource) =>
  by.call(undeliveredApi.listOfTown, { params: { id: townId() }, query: { source } });
const again = (by: ApiClient, source: UndeliveredSource, id: string, version: number) =>
  by.call(undeliveredApi.sendAgain, { params: { source, id }, body: { version } });
const inCommunity = (by: ApiClient, source: UndeliveredSource) =>
  by.call(undeliveredApi.list, { query: { communityId: scene.place.community.id, source } });

describe('what a town sends itself and WeChat does not take', () => {
  it('is shown to the officers of the town alone, and arrives when one of them sends it again', async () => {
    const { wechat } = scene.server;
    const before = wechat.messages.delivered().length;
    wechat.addFault({ path: SEND, errcode: fieldRefused, times: 1 });
    await scene.published(scene.officer, { level: 'town', title: '全镇防汛提醒' });
    const parked = await eventually(async () => (await ofTown(scene.officer, 'push')).body.items[0]);
    expect(parked).toMatchObject({ source: 'push', group: 'notice', reason: 'fieldWrong' });
    expect((await inCommunity(scene.admin, 'push')).body.items).toEqual([]);
    for (const other of [scene.admin, inOtherTown]) {
      expect((await ofTown(other, 'push')).status).toBe(403);
      expect((await again(other, 'push', parked.id, parked.version)).status).toBe(404);
    }
    expect((await again(scene.officer, 'push', parked.id, parked.version)).status).toBe(204);
    const arrived = await eventually(async () => wechat.messages.delivered()[before]);
    expect(arrived).toMatchObject({ openid: reader.openId, data: { thing1: '全镇防汛提醒' } });
    expect((await ofTown(scene.officer, 'push')).body.items).toEqual([]);
  });

  it('is shown to them too where the one who writes was never told of a step', async () => {
    const now = new Date();
    const row = {
      ...{ topic: 'notice.NoticeSentBack', subjectId: uuid(), state: 'parked' as const, attempts: 8 },
      ...{ lastError: 'No', claimedBy: null, claimedUntil: null, doneAt: null },
      ...{ availableAt: now, createdAt: now, payload: { townId: townId() } },
    };
    const { id } = await scene.factory.save(OutboxMessage, { ...row, id: uuid() });
    const { items } = (await ofTown(scene.officer, 'inbox')).body;
    expect(items).toMatchObject([{ id, capability: 'notice', version: 8 }]);
    expect((await inCommunity(scene.officer, 'inbox')).body.items).toEqual([]);
    expect((await again(scene.admin, 'inbox', id, 8)).status).toBe(404);
    expect((await again(scene.officer, 'inbox', id, 8)).status).toBe(204);
  });

  it('is kept apart by who wrote the notice, as the steps of both say', async () => {
    const payloadOf = async (noticeId: string) => {
      const row = await scene.server.dataSource.manager.findOneByOrFail(OutboxMessage, {
        subjectId: noticeId,
        topic: 'notice.NoticeSubmitted',
      });
      return row.payload;
    };
    const community = { kind: 'community' as const, id: scene.place.community.id };
    const urgent = {
      importance: 'urgent' as const,
      audience: { places: [community], labels: [], traits: [], match: 'any' as const },
    };
    const written = async (by: ApiClient, more: object) => {
      const { body } = await by.call(noticeDeskApi.create, { body: scene.draft({ ...urgent, ...more }) });
      await scene.act(by, body, 'issue');
      return payloadOf(body.id);
    };
    expect(await written(scene.officer, { level: 'town' })).toMatchObject({
      ...{ townId: townId() },
    });
    const ofCommunity = await written(scene.admin, { level: 'community' });
    expect(ofCommunity).toMatchObject({ communityId: scene.place.community.id });
    expect(ofCommunity).not.toHaveProperty('townId');
  });
});
