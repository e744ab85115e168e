import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type {
  ConsentAnswer,
  ConsentPlace,
  RecordConsent,
  Subscription,
} from '@linge/shared/subscription/subscription.schema';
import { v7 as uuid } from 'uuid';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { Clock } from '../../src/common/clock/clock.js';
import { SubscriptionEntry } from '../../src/subscription/entities/subscription-entry.entity.js';
import { SubscriptionLedger } from '../../src/subscription/subscription.ledger.js';
import { SubscriptionRepository } from '../../src/subscription/subscription.repository.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const somebody = async () => {
  const person = await scene.factory.account();
  return { person, api: await scene.as(person) };
};
const consent = (answer: ConsentAnswer = 'accept', at = new Date()): RecordConsent => ({
  id: uuid(),
  answers: [{ template: 'complaintProgress', answer }],
  answeredAt: at.toISOString(),
});
const record = (api: ApiClient, body: RecordConsent) => api.call(subscriptionApi.record, { body });
const of = (items: readonly Subscription[], template: PushTemplateName = 'complaintProgress') =>
  items.find((item) => item.template === template);
const mine = async (api: ApiClient) => of((await api.call(subscriptionApi.list)).body.items);

/** WeChat's own word, as its callback announces it. */
async function toldByWechat(
  openid: string,
  status: string,
  at = new Date(),
  where: ConsentPlace = 'popup',
): Promise<void> {
  const answers = [{ templateId: simulatedTemplateId('complaintProgress'), status }];
  const message = { id: uuid(), topic: 'wechat.SubscribeAnswered', subjectId: uuid(), createdAt: at };
  await new OutboxRepository(scene.server.dataSource).insert(
    [{ ...message, payload: { openid, answers, where } }],
    scene.server.dataSource.manager,
  );
  await eventually(async () => {
    const [row] = await scene.server.dataSource.query<{ state: string }[]>(
      'SELECT state FROM outbox_messages WHERE id = ?',
      [message.id],
    );
    return row?.state === 'done' || undefined;
  });
}

describe('what somebody agreed to', () => {
  it('counts once where WeChat’s word was being read while the phone’s arrived', async () => {
    const { person, api } = await somebody();
    const { dataSource } = scene.server;
    const ledger = new SubscriptionLedger(new SubscriptionRepository(dataSource), new Clock());
    await dataSource.transaction(async (manager) => {
      // From here on this transaction sees things as they were before the phone told of it.
      await manager.query('SELECT COUNT(*) FROM subscription_entries');
      await record(api, consent());
      await ledger.answered(
        {
          ...{
            accountId: person.account.id,
            template: 'complaintProgress',
            answer: 'accept',
            answeredIn: 'popup',
            source: 'wechat',
          },
          ...{ causeId: uuid(), happenedAt: new Date() },
        },
        manager,
      );
    });
    expect(await mine(api)).toMatchObject({ left: 1 });
  });

  it('is nothing at first: each template, with its title and the id to ask with', async () => {
    const { api } = await somebody();
    const { body, queries } = await api.call(subscriptionApi.list);
    expect(of(body.items)).toEqual({
      template: 'complaintProgress',
      title: '诉求办理进度通知',
      groups: ['complaint'],
      templateId: simulatedTemplateId('complaintProgress'),
      left: 0,
      stopped: false,
      lastAnswer: null,
      lastAnsweredAt: null,
      lastAnsweredIn: null,
    });
    // who asks, and the balances
    expect(queries).toBeLessThanOrEqual(2);
  });

  it('is one message for each time; a refusal is kept and takes nothing away', async () => {
    const { api } = await somebody();
    expect((await record(api, consent())).status).toBe(201);
    await record(api, consent());
    const { body } = await record(api, consent('reject'));
    expect(of(body.items)).toMatchObject({ left: 2, lastAnswer: 'reject' });
    await record(api, consent('ban'));
    await record(api, consent('filter'));
    expect(await mine(api)).toMatchObject({ left: 2, lastAnswer: 'filter' });
  });

  it('counts once however often it is sent, also twice at once', async () => {
    const { api } = await somebody();
    const body = consent();
    const statuses = (await Promise.all([record(api, body), record(api, body)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 201]);
    expect((await record(api, body)).status).toBe(200);
    expect((await mine(api))?.left).toBe(1);
  });

  it('under a name that is taken is refused, for other content and for somebody else', async () => {
    const { api } = await somebody();
    const body = consent();
    await record(api, body);
    const other = await record(api, { ...body, answers: [{ template: 'staffTask', answer: 'accept' }] });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    const theirs = await record((await somebody()).api, body);
    expect(theirs.problem.code).toBe('ID_ALREADY_USED');
  });

  it('is asked about three templates at most, each once', async () => {
    const { api } = await somebody();
    const twice = { ...consent(), answers: [...consent().answers, ...consent().answers] };
    expect((await record(api, twice)).status).toBe(400);
    expect((await record(api, { ...consent(), answers: [] })).status).toBe(400);
  });

  it('can be stopped and resumed: what is left is kept; agreeing anew resumes too', async () => {
    const { api } = await somebody();
    await record(api, consent());
    const params = { template: 'complaintProgress' } as const;
    const stopped = await api.call(subscriptionApi.stop, { params });
    expect(stopped.body).toMatchObject({ left: 1, stopped: true });
    expect((await api.call(subscriptionApi.resume, { params })).body).toMatchObject({
      left: 1,
      stopped: false,
    });
    await api.call(subscriptionApi.stop, { params });
    await record(api, consent());
    expect(await mine(api)).toMatchObject({ left: 2, stopped: false });
  });

  it('is gone with the account', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    const accountId = person.account.id;
    expect(await scene.server.dataSource.manager.countBy(SubscriptionEntry, { accountId })).toBe(0);
  });
});

describe("WeChat's own word of an answer", () => {
  it.each(['first', 'last'] as const)('counts once with that of the phone, come %s', async (order) => {
    const { person, api } = await somebody();
    if (order === 'first') await toldByWechat(person.openId, 'accept');
    await record(api, consent());
    if (order === 'last') await toldByWechat(person.openId, 'accept');
    expect((await mine(api))?.left).toBe(1);
  });

  it('pairs two agreements one by one', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    await record(api, consent());
    await toldByWechat(person.openId, 'accept');
    await toldByWechat(person.openId, 'accept');
    expect((await mine(api))?.left).toBe(2);
  });

  it('of the time before is not taken for that of the next', async () => {
    const { person, api } = await somebody();
    for (const left of [1, 2, 3]) {
      await record(api, consent());
      await toldByWechat(person.openId, 'accept');
      expect((await mine(api))?.left).toBe(left);
    }
  });

  it('counts alone where the phone never told us', async () => {
    const { person, api } = await somebody();
    await toldByWechat(person.openId, 'accept');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'accept' });
    // an hour later is another time
    await record(api, consent('accept', new Date(Date.now() - 3_600_000)));
    expect((await mine(api))?.left).toBe(2);
  });

  it('of somebody unknown is nothing', async () => {
    await toldByWechat('nobody', 'accept');
  });
});

describe('a refusal', () => {
  const kept = (answer: ConsentAnswer, at = new Date()): RecordConsent => ({
    ...consent(answer, at),
    answers: [{ template: 'complaintProgress', answer, answeredIn: 'settings' }],
  });

  it('to WeChat’s question is of that time: what was agreed to before stays, and it may be asked again', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    await record(api, consent('reject'));
    await toldByWechat(person.openId, 'reject');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'reject', lastAnsweredIn: 'popup' });
  });

  it('in WeChat’s settings holds: nothing is left, as WeChat would send nothing of it', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    await record(api, consent());
    await toldByWechat(person.openId, 'reject', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'reject', lastAnsweredIn: 'settings' });
  });

  it('that WeChat keeps is told by the phone, too, and the two of them are one', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    await record(api, kept('reject'));
    await toldByWechat(person.openId, 'reject', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnsweredIn: 'settings' });
  });

  it('that arrives late takes nothing of what was agreed to since', async () => {
    const { person, api } = await somebody();
    await record(api, consent());
    await toldByWechat(person.openId, 'reject', new Date(Date.now() - 60_000), 'settings');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'accept', lastAnsweredIn: 'popup' });
  });

  it('is over once it is allowed there again, which is no message yet; agreeing to the question is one', async () => {
    const { person, api } = await somebody();
    await toldByWechat(person.openId, 'reject', new Date(), 'settings');
    await toldByWechat(person.openId, 'accept', new Date(), 'settings');
    expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'accept', lastAnsweredIn: 'settings' });
    await record(api, consent());
    await toldByWechat(person.openId, 'accept');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnsweredIn: 'popup' });
  });
});

describe('the ledger', () => {
  it('has an entry for each change, and the balance is what they add up to', async () => {
    const { person, api } = await somebody();
    for (const answer of ['accept', 'reject', 'accept'] as const) await record(api, consent(answer));
    const accountId = person.account.id;
    const entries = await scene.server.dataSource.manager.find(SubscriptionEntry, {
      where: { accountId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    expect(entries.map(({ delta, balance }) => [delta, balance])).toEqual([
      [1, 1],
      [0, 1],
      [1, 2],
    ]);
  });
});
