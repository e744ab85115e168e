import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { WechatCallbackRepository } from '../../src/wechat-callback/wechat-callback.repository.js';
import { WechatCallbackUpkeep } from '../../src/wechat-callback/wechat-callback.upkeep.js';
import { eventually } from '../complaint/scene.js';
import { Factory } from '../factory/factory.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

jest.setTimeout(60_000);

let server: TestServer;
let factory: Factory;
beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
});
afterAll(() => server.close());

/** Something that WeChat told, and that failed in all its tries. */
async function parked(topic: string, payload: object, daysAgo = 0): Promise<string> {
  const id = uuid();
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  await factory.save<OutboxMessage>(OutboxMessage, {
    ...{ id, topic: `wechat.${topic}`, subjectId: uuid(), payload, state: 'parked', attempts: 8 },
    ...{ availableAt: at, createdAt: at, claimedBy: null, claimedUntil: null, lastError: 'no', doneAt: null },
  });
  return id;
}
const stateOf = async (id: string) =>
  (await server.dataSource.manager.findOneBy(OutboxMessage, { id }))?.state;
const naming = async (openId: string) => {
  const messages = await server.dataSource.manager.find(OutboxMessage);
  return messages.filter(({ payload }) => JSON.stringify(payload).includes(openId)).length;
};
const night = () =>
  new WechatCallbackUpkeep(new WechatCallbackRepository(server.dataSource), new Clock()).clearGivenUp();

describe('what WeChat told of somebody and nothing came of', () => {
  it('is forgotten with their account, and nobody else’s', async () => {
    const [leaving, staying] = [await factory.account(), await factory.account()];
    for (const { openId } of [leaving, staying]) {
      await parked('SubscribeAnswered', { openid: openId, answers: [], where: 'popup' });
      await parked('AuthorizationRevoked', { openid: openId, revokeInfo: '301' });
    }
    const api = await server.login(leaving.openId);
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    expect([await naming(leaving.openId), await naming(staying.openId)]).toEqual([0, 2]);
  });

  it('is forgotten after a month, and at once where it is about nobody any more', async () => {
    const { openId } = await factory.account();
    const answer = { openid: openId, answers: [], where: 'popup' };
    const old = await parked('SubscribeAnswered', answer, 31);
    const young = await parked('SubscribeAnswered', answer, 29);
    const picture = await parked('MediaChecked', { traceId: uuid(), suggest: 'pass', label: 100 }, 31);
    const nobodys = await parked('AuthorizationRevoked', { openid: 'o-gone-long-ago', revokeInfo: '301' });
    await night();
    expect(await Promise.all([old, young, picture, nobodys].map(stateOf))).toEqual([
      undefined,
      'parked',
      undefined,
      undefined,
    ]);
  });

  it('is carried out however late where they left: it is tried again each night', async () => {
    const person = await factory.account();
    const id = await parked('AuthorizationCancelled', { openid: person.openId }, 40);
    await night();
    await eventually(async () => ((await stateOf(id)) === 'done' ? true : undefined));
    const rows = await server.dataSource.query<{ openId: string | null }[]>(
      'SELECT open_id AS openId FROM accounts WHERE id = ?',
      [person.account.id],
    );
    expect(rows).toEqual([{ openId: null }]);
    expect(await naming(person.openId)).toBe(0);
  });

  it('does not touch the account of whoever came back since', async () => {
    const person = await factory.account();
    await server.dataSource.query('UPDATE accounts SET created_at = NOW(3) WHERE id = ?', [
      person.account.id,
    ]);
    const id = await parked('AuthorizationCancelled', { openid: person.openId }, 2);
    await night();
    await eventually(async () => ((await stateOf(id)) === 'done' ? true : undefined));
    expect((await server.login(person.openId)).token).toBeDefined();
    const rows = await server.dataSource.query<{ deletedAt: Date | null }[]>(
      'SELECT deleted_at AS deletedAt FROM accounts WHERE id = ?',
      [person.account.id],
    );
    expect(rows).toEqual([{ deletedAt: null }]);
  });
});
