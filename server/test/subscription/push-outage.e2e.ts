import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { WechatError } from '../../src/wechat/wechat.error.js';
import type { Person } from '../factory/factory.js';
import { eventually } from '../complaint/scene.js';
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
  scene.clock.at = Date.parse('2026-11-27T10:00:00+08:00');
});

const away = () => WechatError.unreachable('sendSubscribeMessage', 'ECONNREFUSED');
const lost = () => WechatError.unreachable('sendSubscribeMessage', 'no answer in time', true);
const people = async (count: number): Promise<Person[]> => {
  const all: Person[] = [];
  for (let number = 0; number < count; number++) all.push(await scene.person(1));
  return all;
};
const states = async () => {
  const counts: Record<string, number> = {};
  for (const { state, reason } of await scene.pushes()) {
    const key = reason ?? state;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('while WeChat is away for an hour', () => {
  it.each([
    ['away', away],
    ['busy', () => WechatError.answered('sendSubscribeMessage', -1, 'system error')],
    [
      'answering rubbish',
      () => WechatError.unreachable('sendSubscribeMessage', 'an answer that is not JSON'),
    ],
    ['refusing the token', () => WechatError.answered('sendSubscribeMessage', 40001, 'invalid credential')],
  ])(
    '(%s) messages go into inboxes, WeChat is asked rarely, and all is sent afterwards, each once',
    async (_how, error) => {
      const all = await people(60);
      let asked = 0;
      scene.wechat.behave = () => (asked++, Promise.reject(error()));
      const server = scene.server();
      await scene.deliver(all);
      for (let minute = 0; minute < 60; minute++) {
        await scene.run(server);
        scene.clock.at += 60_000;
      }
      expect(asked).toBeLessThanOrEqual(70);
      scene.wechat.behave = async () => undefined;
      for (let minute = 0; minute < 70; minute++) {
        await scene.run(server);
        scene.clock.at += 60_000;
      }
      expect(await states()).toEqual({ sent: 60 });
      const openids = scene.wechat.sent.map(({ openid }) => openid);
      expect(new Set(openids).size).toBe(60);
      for (const person of all.slice(0, 5)) {
        const deltas = (await scene.entries(person)).map(([, delta]) => delta);
        expect(deltas.reduce((sum, delta) => sum + delta, 0)).toBe(-1);
        expect(await scene.left(person)).toBe(0);
      }
    },
  );
});

describe('while WeChat is away for days', () => {
  it('what waited for a day is parked, with its credit back', async () => {
    const [person] = await people(1);
    await scene.deliver(person ? [person] : []);
    scene.wechat.behave = () => Promise.reject(away());
    const server = scene.server();
    for (let hour = 0; hour < 40; hour++) {
      await scene.run(server);
      scene.clock.at += 3_600_000;
    }
    expect(await states()).toEqual({ wechatDown: 1 });
    expect(person && (await scene.left(person))).toBe(1);
  });
});

describe('while WeChat takes its time', () => {
  it('nobody who puts messages into inboxes waits for it', async () => {
    const all = await people(3);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    scene.wechat.behave = () => held;
    await scene.deliver(all.slice(0, 2));
    const running = scene.run(scene.server());
    await eventually(async () => ((await states())['sending'] === 2 ? true : undefined));
    await scene.deliver(all.slice(2));
    expect((await states())['waiting']).toBe(1);
    release();
    await running;
    expect(scene.wechat.sent).toHaveLength(3);
  });
});

describe('an answer that is lost', () => {
  it('is not followed by another message: it is parked, its credit used, and sent again only when somebody says so', async () => {
    const { community } = await scene.factory.grid();
    const [person] = await people(1);
    await scene.deliver(person ? [person] : [], { within: { communityId: community.id } });
    scene.wechat.behave = () => Promise.reject(lost());
    const server = scene.server();
    await scene.run(server);
    scene.wechat.behave = async () => undefined;
    scene.clock.at += 5 * 3_600_000;
    await scene.run(server);
    expect(await states()).toEqual({ answerLost: 1 });
    expect(scene.wechat.sent).toEqual([]);
    expect(person && (await scene.left(person))).toBe(0);
    expect(await scene.service.parkedPage({ communityId: community.id }, undefined, 5)).toMatchObject([
      { reason: 'answerLost' },
    ]);
  });
});

describe('several servers', () => {
  it('never push the same twice', async () => {
    await scene.deliver(await people(150));
    scene.wechat.behave = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    await scene.run(scene.server(), scene.server(), scene.server());
    await scene.run(scene.server());
    expect(await states()).toEqual({ sent: 150 });
    expect(new Set(scene.wechat.sent.map(({ openid }) => openid)).size).toBe(150);
    expect(scene.wechat.sent).toHaveLength(150);
  });

  it('take over what a dead one had claimed; what it was sending is not known to have arrived, and not repeated', async () => {
    await scene.deliver(await people(30));
    // dies in the middle: WeChat got these, and nobody heard its answers
    let begun = 0;
    const dead = scene.server({
      sendSubscribeMessage: () => (begun++, new Promise<void>(() => undefined)),
    });
    void scene.run(dead);
    await eventually(async () => (begun === 8 ? true : undefined));
    const survivor = scene.server();
    await scene.run(survivor);
    expect(scene.wechat.sent).toEqual([]);
    scene.clock.at += 130_000;
    await scene.run(survivor);
    expect(await states()).toEqual({ answerLost: 8, sent: 22 });
    expect(scene.wechat.sent).toHaveLength(22);
    scene.forget(dead);
  });
});
