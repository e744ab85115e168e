import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { correctionApi } from '@linge/shared/correction/correction.api';
import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { messageApi } from '@linge/shared/message/message.api';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { Message } from '../../src/message/entities/message.entity.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { messageAbout, eventually, setScene, type Scene } from '../complaint/scene.js';
import { addressNotice, writeNotice } from '../factory/notice.js';
import { writeMediation } from '../factory/mediation.js';
import type { Person } from '../factory/factory.js';
import { retire } from '../factory/retire.js';
import { registered, tied } from '../household-tie/registry.js';
import type { ApiClient } from '../support/api-client.js';
import { testIndex } from '../support/test-crypto.js';
import { lendsHands, neighbourlyColumns, takesPart, volunteers } from './neighbourly-life.js';
import { placesOf } from './table-walk.js';

let scene: Scene;
let person: Person;
const phone = '19900004321';
const name = '诸葛测试';

beforeAll(async () => {
  scene = await setScene();
}, 60_000);
afterAll(() => scene.server.close());

/** Nothing waits any more: whatever was announced has been told. */
async function delivered(): Promise<void> {
  await eventually(async () => {
    const { manager } = scene.server.dataSource;
    return (await manager.countBy(OutboxMessage, { state: 'pending' })) === 0 ? true : undefined;
  });
}

/** Somebody who did everything that a resident can. */
async function livesHere(): Promise<void> {
  const { factory, place, server } = scene;
  const resident = await registered(factory, place, { name: '登记名' });
  const neighbour = await scene.submit(scene.resident);
  person = await tied(factory, place, resident, await factory.account('诸*试'));
  const api = await scene.as(person);
  await api.call(privacyApi.agree, { body: { version: 1 } });
  await api.call(accountApi.tiePhone, {
    body: { code: server.wechat.issuePhoneCode({ phoneNumber: phone }) },
  });
  const fields = [{ field: 'phone', value: phone } as const, { field: 'name', value: name } as const];
  await api.call(correctionApi.ask, { body: { id: uuid(), residentId: resident.id, fields, note: name } });
  const other = await factory.neighbouring(place);
  const body = { id: uuid(), roomId: other.household.roomId, name, phone };
  await api.call(householdTieApi.request, { body });
  const relative = await scene.as(await tied(factory, other, await registered(factory, other)));
  for (const [shows, types] of [[api, relative] as const, [relative, api] as const]) {
    const { code } = (await shows.call(followTieApi.makeCode, { body: { id: uuid(), side: 'followed' } }))
      .body;
    await types.call(followTieApi.agree, { body: { id: uuid(), code } });
  }
  await api.call(followTieApi.makeCode, { body: { id: uuid(), side: 'follower' } });
  for (const agrees of [true, false]) {
    const elder = await registered(factory, await factory.neighbouring(place));
    const id = uuid();
    await scene.worker.call(followOfferApi.make, {
      params: { id: elder.id },
      body: {
        ...{ id, relativeId: resident.id, relation: 'child' },
        ...{ consentHow: 'door', consentedOn: '2026-01-01' },
      },
    });
    if (agrees) expect((await api.call(followOfferApi.agree, { params: { id } })).status).toBe(204);
  }
  await api.call(complaintFollowApi.follow, { params: { id: neighbour.id } });
  const { id } = await scene.submit(api, { text: '楼道的灯坏了' });
  await messageAbout(scene.worker, id, 'complaintSubmitted');
  const { version } = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
  await scene.worker.call(complaintApi.accept, { params: { id }, body: { version } });
  await messageAbout(api, id, 'complaintAccepted');
  const told = { scene, person, name, phone };
  await volunteers(told, api);
  await lendsHands(told, api);
  await takesPart(told);
  await readsOfNotice(api);
  await answersInWechat();
  await api.call(privacyApi.askExport, { body: { id: uuid() } });
  const row = await server.dataSource.manager.findOneByOrFail(Complaint, { id });
  await writeMediation(factory, row, { mediator: scene.workerPerson, parties: [person, null] });
}

/** Its line in the inbox is opened, which is told to whoever counts readers. */
async function readsOfNotice(api: ApiClient): Promise<void> {
  const { factory, place } = scene;
  const notice = await writeNotice(factory, place, scene.workerPerson, 'published');
  await addressNotice(factory, notice, place, person);
  const now = new Date();
  const line = await factory.save(Message, {
    ...{ id: uuid(), accountId: person.account.id, kind: 'noticePublished', messageGroup: 'notice' },
    ...{ title: '停水通知', body: '明天停水', subjectType: 'notice', subjectId: notice.id },
    ...{ eventId: uuid(), createdAt: now, readAt: null },
  });
  await api.call(messageApi.read, { params: { id: line.id } });
}

/** WeChat asked whether they want to be told, and says what they answered. */
async function answersInWechat(): Promise<void> {
  const answers = [{ templateId: simulatedTemplateId('communityNotice'), status: 'accept' }];
  await announce('wechat.SubscribeAnswered', { openid: person.openId, answers });
}

/** As the callback does. */
async function announce(topic: string, payload: object): Promise<void> {
  const { manager } = scene.server.dataSource;
  const message = { id: uuid(), topic, subjectId: uuid(), payload, createdAt: new Date() };
  await new OutboxRepository(scene.server.dataSource).insert([message], manager);
  await delivered();
}

describe('after an account was deleted', () => {
  it('nothing that was done with says what it read and answered', async () => {
    person = await scene.factory.residentOf(scene.place);
    await readsOfNotice(await scene.as(person));
    await answersInWechat();
    await delivered();
    const told = await scene.server.dataSource.manager.findBy(OutboxMessage, {
      topic: In(['message.MessageRead.notice', 'wechat.SubscribeAnswered']),
    });
    expect(told.map(({ payload }) => payload)).toEqual([{}, {}]);
  }, 30_000);

  it('its id, openid, phone and name stand in no cell of any table', async () => {
    await livesHere();
    const { dataSource } = scene.server;
    const words = [person.account.id, person.openId, phone, testIndex.phone(phone), name, '诸*试'];
    await delivered();
    const before = await placesOf(dataSource, words);
    // The walk sees what there is: else it would prove nothing.
    expect(before).toEqual(
      expect.arrayContaining([
        'accounts.open_id',
        'accounts.phone_index',
        'household_ties.account_id',
        'household_tie_requests.name',
        'complaints.reporter_account_id',
        'complaint_events.actor_account_id',
        'messages.account_id',
        ...neighbourlyColumns,
        'outbox_messages.payload',
        'mediation_parties.account_id',
      ]),
    );
    expect((await (await scene.as(person)).call(accountApi.deleteMe)).status).toBe(204);
    await delivered();
    // The account’s own row is empty but for its id.
    expect(await placesOf(dataSource, words)).toEqual(['accounts.id']);
  }, 60_000);

  it('keeps what it reported for those who deal with it, and tells nobody of it any more', async () => {
    const reported = await scene.server.dataSource.manager.findOneByOrFail(Complaint, {
      text: '楼道的灯坏了',
    });
    const seen = (await scene.worker.call(complaintApi.get, { params: { id: reported.id } })).body;
    expect(seen.reporter).toEqual({ name: '已注销用户', phone: null });
    const body = { version: seen.version };
    expect((await scene.worker.call(complaintApi.start, { params: { id: seen.id }, body })).status).toBe(200);
    await delivered();
    expect(await placesOf(scene.server.dataSource, [person.account.id])).toEqual(['accounts.id']);
  });

  it('of whoever served, what was done holds together, and nothing says who it was but the list', async () => {
    const { factory, place, server } = scene;
    const worker = await factory.gridStaff(place, 'gridWorker', '孙测试');
    const api = await scene.as(worker);
    const own = await scene.submit(api, { text: '我自己家门口的路' });
    const complaint = await scene.submit(scene.resident, { text: '楼下的井盖坏了' });
    const step = { version: complaint.version };
    await api.call(complaintApi.accept, { params: { id: complaint.id }, body: step });
    await retire(server.dataSource, worker);
    await server.dataSource.manager.update(Complaint, { id: complaint.id }, { handlerAccountId: null });
    await delivered();
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    await delivered();
    const left = await placesOf(server.dataSource, [worker.account.id]);
    expect(left.filter((place) => !staffPlaces.includes(place))).toEqual([]);
    const { reporterAccountId } = await server.dataSource.manager.findOneByOrFail(Complaint, { id: own.id });
    expect(reporterAccountId).not.toBe(worker.account.id);
    expect(await placesOf(server.dataSource, ['孙测试'])).toEqual(['staff_members.name']);
  }, 60_000);
});

/** Where the id of an account that served may stay; what the outbox told of others’ complaints is gone in 30 days. */
const staffPlaces = [
  'accounts.id',
  'complaint_events.actor_account_id',
  'complaint_events.handler_account_id',
  'outbox_messages.payload',
];
