import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MessageKind } from '@linge/shared/message/message.schema';
import { Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { WechatError } from '../../src/wechat/wechat.error.js';
import { writeNotice } from '../factory/notice.js';
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

describe('at night', () => {
  const night = Date.parse('2026-11-27T23:10:00+08:00');

  it('a push waits until the morning, and an urgent one does not', async () => {
    scene.clock.at = night;
    const [calm, urgent] = [await scene.person(1), await scene.person(1)];
    await scene.deliver([calm]);
    await scene.deliver([urgent], { urgent: true });
    const server = scene.server();
    await scene.run(server);
    expect(scene.wechat.sent.map(({ openid }) => openid)).toEqual([urgent.openId]);
    scene.clock.at = Date.parse('2026-11-28T07:59:59+08:00');
    await scene.run(server);
    expect(scene.wechat.sent).toHaveLength(1);
    scene.clock.at = Date.parse('2026-11-28T08:00:00+08:00');
    await scene.run(server);
    expect(scene.wechat.sent.map(({ openid }) => openid)).toEqual([urgent.openId, calm.openId]);
  });

  it('what could not be sent in the evening waits too', async () => {
    scene.clock.at = Date.parse('2026-11-27T21:59:00+08:00');
    await scene.deliver([await scene.person(1)]);
    scene.wechat.behave = () => Promise.reject(WechatError.unreachable('sendSubscribeMessage', 'away'));
    const server = scene.server();
    await scene.run(server);
    scene.wechat.behave = async () => undefined;
    scene.clock.at = night;
    await scene.run(server);
    expect(scene.wechat.sent).toEqual([]);
    scene.clock.at = Date.parse('2026-11-28T08:00:00+08:00');
    await scene.run(server);
    expect(scene.wechat.sent).toHaveLength(1);
  });

  it('of several lines about one thing the last one goes out in the morning, and one credit is used', async () => {
    scene.clock.at = Date.parse('2026-11-27T22:30:00+08:00');
    const person = await scene.person(2, 'communityNotice');
    const subject = { type: 'notice' as const, id: uuid() };
    const told = (kind: MessageKind, title: string) => scene.deliver([person], { kind, title, subject });
    const published = await told('noticePublished', '周六上午停水');
    minutes(30);
    await told('noticeWithdrawn', '通知已撤回：周六上午停水');
    // The outbox may tell of the earlier one once more.
    const createdAt = new Date(Date.parse('2026-11-27T22:30:00+08:00'));
    await scene.deliver([person], { kind: 'noticePublished', subject, eventId: published, createdAt });
    const server = scene.server();
    await scene.run(server);
    expect(scene.wechat.sent).toEqual([]);
    scene.clock.at = Date.parse('2026-11-28T08:00:00+08:00');
    await scene.run(server);
    expect(scene.wechat.sent.map(({ data }) => data['thing1'])).toEqual(['通知已撤回：周六上午停水']);
    expect([await scene.left(person), await scene.entries(person)]).toEqual([1, [['pushed', -1]]]);
  });

  it('of a notice that ended meanwhile nothing goes out', async () => {
    scene.clock.at = night;
    const place = await scene.factory.grid();
    const author = await scene.factory.account();
    const notice = await writeNotice(scene.factory, place, author, 'expired');
    const person = await scene.person(1, 'communityNotice');
    const subject = { type: 'notice' as const, id: notice.id };
    await scene.deliver([person], { kind: 'noticePublished', subject });
    scene.clock.at = Date.parse('2026-11-28T08:00:00+08:00');
    await scene.run(scene.server());
    expect(await scene.only()).toMatchObject({ state: 'dropped', reason: 'ended' });
    expect([scene.wechat.sent.length, await scene.left(person)]).toEqual([0, 1]);
  });

  it('whoever keeps no quiet hours is told at once, and whoever keeps others in theirs', async () => {
    scene.clock.at = night;
    const [none, noon] = [await scene.person(1), await scene.person(1)];
    const updatedAt = scene.clock.now();
    const chosen = { muted: '', updatedAt };
    await scene.preferences.save({ accountId: none.account.id, ...chosen, quietFrom: null, quietTo: null });
    await scene.preferences.save({
      ...{ accountId: noon.account.id, ...chosen, quietFrom: '12:00', quietTo: '14:00' },
    });
    await scene.deliver([none, noon]);
    await scene.run(scene.server());
    expect(scene.wechat.sent).toHaveLength(2);
  });
});
