import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { messageApi } from '@linge/shared/message/message.api';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { Push } from '../../src/subscription/entities/push.entity.js';
import { eventually, messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { PushScene } from './push-scene.js';

jest.setTimeout(120_000);

const SEND = '/cgi-bin/message/subscribe/send';
const templateId = simulatedTemplateId('complaintProgress');

let scene: Scene;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  scene = await setScene({ database });
  // These tests may run at night.
  await scene.resident.call(messageApi.changePreference, { body: { muted: [], quietHours: null } });
});
afterAll(() => scene.server.close());
beforeEach(() => scene.server.wechat.clearFaults());

/** What the resident's phone and WeChat do when they agree. */
async function agree(): Promise<void> {
  const { openId } = scene.residentPerson;
  scene.server.wechat.users.answerConsent(openId, [{ templateId, answer: 'accept' }]);
  const answers = [{ template: 'complaintProgress' as const, answer: 'accept' as const }];
  const body = { id: uuid(), answers, answeredAt: new Date().toISOString() };
  await scene.resident.call(subscriptionApi.record, { body });
}

const delivered = () => scene.server.wechat.messages.delivered();
const arrived = (count: number) =>
  eventually(async () => (delivered().length >= count ? true : undefined), 60_000);

/** What is under way of one test must not use the consent of the next. */
const settled = () =>
  eventually(async () => {
    const underWay = { state: In(['waiting', 'sending']) };
    return (await database.dataSource.manager.countBy(Push, underWay)) === 0 ? true : undefined;
  }, 60_000);

/** A report of the resident's that the worker takes on. */
async function accepted(): Promise<string> {
  const { id, version } = await scene.submit(scene.resident);
  const { status } = await scene.worker.call(complaintApi.accept, {
    params: { id },
    body: { version, note: '今天下午去现场看' },
  });
  expect(status).toBe(200);
  return id;
}

describe('a resident who agreed to be told', () => {
  it('is told in WeChat what happened, which opens the message and marks it as read', async () => {
    await agree();
    const before = delivered().length;
    const id = await accepted();
    await arrived(before + 1);
    const message = delivered().at(-1);
    expect(message).toMatchObject({
      openid: scene.residentPerson.openId,
      templateId,
      data: { thing1: '楼下的路灯三天不亮了', phrase2: '已受理' },
    });
    const inbox = await messageAbout(scene.resident, id, 'complaintAccepted');
    expect(message?.page).toBe(`subpackages/message/open/index?id=${inbox.id}`);
    // It is counted once WeChat's answer is there, a moment after it arrived.
    const left = await eventually(async () => {
      const { body } = await scene.resident.call(subscriptionApi.list);
      return body.items[0]?.left === 0 ? body.items[0] : undefined;
    });
    expect(left.template).toBe('complaintProgress');
  });

  it('is told although the access token was revoked in the middle', async () => {
    await agree();
    const before = delivered().length;
    scene.server.wechat.revokeTokens();
    await accepted();
    await arrived(before + 1);
    await settled();
  });

  it('waits for nothing while WeChat takes ten seconds to answer, and is told all the same', async () => {
    await agree();
    const before = delivered().length;
    scene.server.wechat.addFault({ path: SEND, delayMilliseconds: 10_000 });
    await accepted();
    await accepted();
    expect(delivered()).toHaveLength(before);
    await arrived(before + 1);
    await eventually(async () => {
      const pushes = await database.dataSource.manager.findBy(Push, { state: 'sent' });
      return pushes.length >= before + 1 ? true : undefined;
    });
    await settled();
  });

  it('is told once WeChat answers again instead of the gateway in front of it', async () => {
    await agree();
    const before = delivered().length;
    scene.server.wechat.addFault({ path: SEND, rubbish: '<html>sorry</html>' });
    const id = await accepted();
    const { id: pushId } = await messageAbout(scene.resident, id, 'complaintAccepted');
    const tried = await eventually(async () => {
      const push = await database.dataSource.manager.findOneBy(Push, { id: pushId });
      return push?.attempts === 1 && push.state === 'waiting' ? push : undefined;
    });
    expect(tried.lastError).toContain('not JSON');
    // half a minute is over
    await database.dataSource.manager.update(Push, { id: pushId }, { availableAt: new Date() });
    await arrived(before + 1);
  });
});

describe('a server that is killed while it sends', () => {
  it('leaves at most eight of which it is not known whether they arrived, and none is sent twice', async () => {
    const { wechat } = scene.server;
    const beside = PushScene.beside(database);
    const people: Person[] = [];
    for (let number = 0; number < 20; number++) {
      const person = await beside.person(1);
      const quiet = { muted: '', quietFrom: null, quietTo: null, updatedAt: new Date() };
      await beside.preferences.save({ accountId: person.account.id, ...quiet });
      wechat.visit(person.openId);
      wechat.users.answerConsent(person.openId, [{ templateId, answer: 'accept' }]);
      people.push(person);
    }
    const before = delivered().length;
    wechat.addFault({ path: SEND, delayMilliseconds: 2_000, times: 8 });
    await beside.deliver(people);
    const sending = () => database.dataSource.manager.countBy(Push, { state: 'sending' });
    await eventually(async () => ((await sending()) === 8 ? true : undefined));
    await scene.server.process.kill();
    // the lease of what it was sending is over
    await scene.server.restart({ CLOCK_AHEAD_MINUTES: '5' });
    await eventually(async () => {
      const left = { state: In(['waiting', 'sending']) };
      return (await database.dataSource.manager.countBy(Push, left)) === 0 ? true : undefined;
    }, 60_000);
    const openids = delivered()
      .slice(before)
      .map(({ openid }) => openid);
    expect(new Set(openids).size).toBe(openids.length);
    const lost = await database.dataSource.manager.findBy(Push, { reason: 'answerLost' });
    expect(lost.length).toBeLessThanOrEqual(8);
    const told = people.filter(({ openId }) => openids.includes(openId)).map(({ account }) => account.id);
    expect(new Set([...told, ...lost.map(({ accountId }) => accountId)]).size).toBe(20);
  });
});
