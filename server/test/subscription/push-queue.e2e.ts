import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Message } from '../../src/message/entities/message.entity.js';
import { SubscriptionBalance } from '../../src/subscription/entities/subscription-balance.entity.js';
import { WechatError } from '../../src/wechat/wechat.error.js';
import { PushScene } from './push-scene.js';

jest.setTimeout(60_000);
// Failures are the point here; what is logged about them is not.
Logger.overrideLogger(false);

let scene: PushScene;
beforeAll(async () => {
  scene = await PushScene.set();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.clear();
  scene.clock.at = Date.parse('2026-11-27T15:00:00+08:00');
});

const minutes = (count: number) => (scene.clock.at += count * 60_000);
const refused = (errcode: number, errmsg = 'no') =>
  WechatError.answered('sendSubscribeMessage', errcode, errmsg);

describe('a message in an inbox', () => {
  it('is pushed to those who agreed to it, once for each time that they did', async () => {
    const agreed = await scene.person(2);
    const never = await scene.person(0);
    await scene.deliver([agreed, never]);
    await scene.run(scene.server());
    const { id } = await scene.only();
    expect(scene.wechat.sent).toEqual([
      {
        openid: agreed.openId,
        templateId: expect.stringContaining('complaintProgress'),
        page: `subpackages/message/open/index?id=${id}`,
        data: {
          thing1: '楼下的路灯三天不亮了',
          phrase2: '已受理',
          thing3: '网格员正在办理',
          time4: '2026年11月27日 15:00',
        },
      },
    ]);
    expect(await scene.left(agreed)).toBe(1);
    expect(await scene.entries(agreed)).toEqual([['pushed', -1]]);
    expect(await scene.database.dataSource.manager.count(Message)).toBe(2);
  });

  it('is pushed once however often it is delivered', async () => {
    const person = await scene.person(5);
    const eventId = await scene.deliver([person]);
    await scene.deliver([person], { eventId });
    await scene.run(scene.server());
    await scene.deliver([person], { eventId });
    await scene.run(scene.server());
    expect(scene.wechat.sent).toHaveLength(1);
  });

  it('is not pushed where its transaction failed', async () => {
    const person = await scene.person(1);
    const { account } = person;
    const undone = scene.database.dataSource.transaction(async (manager) => {
      const words = { title: '标题', body: '内容', createdAt: scene.clock.now() };
      await scene.messages.deliver(
        {
          kind: 'complaintAccepted',
          ...words,
          subject: { type: 'complaint', id: account.id },
          eventId: account.id,
        },
        [account.id],
        manager,
      );
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await scene.pushes()).toEqual([]);
  });

  it('for thousands is looked for in one statement a thousand', async () => {
    const { dataSource } = scene.database;
    const first = await scene.person(1);
    const people = await Promise.all(Array.from({ length: 40 }, () => scene.person(1)));
    const everybody = [...people, first];
    const statements: string[] = [];
    const many = Array.from(
      { length: 2_500 },
      (_, index) => everybody[index % everybody.length]?.account.id ?? '',
    );
    await dataSource.transaction(async (manager) => {
      const run = manager.query.bind(manager);
      manager.query = ((sql: string, values?: unknown[]) => {
        statements.push(sql);
        return run(sql, values);
      }) as typeof manager.query;
      await scene.service.queueFor(
        [
          {
            event: {
              kind: 'complaintAccepted',
              eventId: first.account.id,
              within: { communityId: first.account.id },
            },
            accountIds: many,
          },
        ],
        manager,
      );
    });
    expect(statements).toHaveLength(3);
  });
});

describe('what somebody does not want', () => {
  it('is not pushed: a muted group, or a template that they stopped', async () => {
    const [muted, stopped] = [await scene.person(1), await scene.person(1)];
    const row = { quietFrom: null, quietTo: null, updatedAt: scene.clock.now() };
    await scene.preferences.save({ accountId: muted.account.id, muted: 'notice,complaint', ...row });
    await scene.database.dataSource.manager.update(
      SubscriptionBalance,
      { accountId: stopped.account.id },
      { stopped: true },
    );
    await scene.deliver([muted, stopped]);
    expect(await scene.pushes()).toEqual([]);
  });

  it('or has read already, costs nothing', async () => {
    const person = await scene.person(1);
    await scene.deliver([person]);
    await scene.database.dataSource.manager.update(
      Message,
      { accountId: person.account.id },
      { readAt: new Date() },
    );
    await scene.run(scene.server());
    expect(await scene.only()).toMatchObject({ state: 'dropped', reason: 'read' });
    expect([scene.wechat.sent.length, await scene.left(person)]).toEqual([0, 1]);
  });
});

describe("WeChat's refusals", () => {
  it('43101 corrects what is left to none, and what waits is not sent', async () => {
    const person = await scene.person(3);
    await scene.deliver([person]);
    scene.wechat.behave = () => Promise.reject(refused(43101));
    const server = scene.server();
    await scene.run(server);
    expect(await scene.only()).toMatchObject({ state: 'dropped', reason: 'noCredit' });
    expect(await scene.left(person)).toBe(0);
    expect(await scene.entries(person)).toEqual([
      ['pushed', -1],
      ['refused', -2],
    ]);
    await scene.deliver([person]);
    expect(await scene.pushes()).toHaveLength(1);
  });

  it('leave as many pushes as there are credits: the last one finds none', async () => {
    const person = await scene.person(2);
    for (let count = 0; count < 3; count++) await scene.deliver([person]);
    await scene.run(scene.server());
    expect(scene.wechat.sent).toHaveLength(2);
    const states = (await scene.pushes()).map(({ state, reason }) => reason ?? state);
    expect(states.sort()).toEqual(['noCredit', 'sent', 'sent']);
  });

  it('of an openid end it, with the credit back', async () => {
    const person = await scene.person(1);
    await scene.deliver([person]);
    scene.wechat.behave = () => Promise.reject(refused(40003));
    await scene.run(scene.server());
    expect(await scene.only()).toMatchObject({ state: 'dropped', reason: 'openidUnknown' });
    expect(await scene.left(person)).toBe(1);
  });

  it('of a field park it for staff, who send it again once it is put right', async () => {
    const { community } = await scene.factory.grid();
    const person = await scene.person(1);
    await scene.deliver([person], { within: { communityId: community.id } });
    scene.wechat.behave = () => Promise.reject(refused(47003, 'argument invalid! data.thing1.value invalid'));
    const server = scene.server();
    await scene.run(server);
    const [parked] = await scene.service.parkedPage({ communityId: community.id }, undefined, 10);
    expect(parked).toMatchObject({ reason: 'fieldWrong', attempts: 1 });
    expect(await scene.left(person)).toBe(1);
    scene.wechat.behave = async () => undefined;
    expect(await scene.service.sendAgain(parked?.id ?? '', 1)).toBe(true);
    await scene.run(server);
    expect(scene.wechat.sent).toHaveLength(1);
  });

  it('of a template hold the others of it back for ten minutes instead of failing them all', async () => {
    for (let count = 0; count < 30; count++) await scene.deliver([await scene.person(1)]);
    let asked = 0;
    scene.wechat.behave = () => (asked++, Promise.reject(refused(40037)));
    const server = scene.server();
    await scene.run(server);
    expect(asked).toBeLessThanOrEqual(8);
    scene.wechat.behave = async () => undefined;
    minutes(11);
    await scene.run(server);
    const parked = (await scene.pushes()).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(asked);
    expect(scene.wechat.sent).toHaveLength(30 - asked);
  });
});
