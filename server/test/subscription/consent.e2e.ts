import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import { v7 as uuid } from 'uuid';
import { simulatedTemplateId } from '../../src/config/push-templates.js';
import { Clock } from '../../src/common/clock/clock.js';
import { SubscriptionEntry } from '../../src/subscription/entities/subscription-entry.entity.js';
import { SubscriptionLedger } from '../../src/subscription/subscription.ledger.js';
import { SubscriptionRepository } from '../../src/subscription/subscription.repository.js';
import { consent, mine, of, record, setConsentScene, type ConsentScene } from './consent-scene.js';

let scene: ConsentScene;
beforeAll(async () => {
  scene = await setConsentScene();
});
afterAll(() => scene.server.close());

describe('what somebody agreed to', () => {
  it('counts once where WeChat’s word was being read while the phone’s arrived', async () => {
    const { person, api } = await scene.somebody();
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
    const { api } = await scene.somebody();
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
    const { api } = await scene.somebody();
    expect((await record(api, consent())).status).toBe(201);
    await record(api, consent());
    const { body } = await record(api, consent('reject'));
    expect(of(body.items)).toMatchObject({ left: 2, lastAnswer: 'reject' });
    await record(api, consent('ban'));
    await record(api, consent('filter'));
    expect(await mine(api)).toMatchObject({ left: 2, lastAnswer: 'filter' });
  });

  it('counts once however often it is sent, also twice at once', async () => {
    const { api } = await scene.somebody();
    const body = consent();
    const statuses = (await Promise.all([record(api, body), record(api, body)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 201]);
    expect((await record(api, body)).status).toBe(200);
    expect((await mine(api))?.left).toBe(1);
  });

  it('under a name that is taken is refused, for other content and for somebody else', async () => {
    const { api } = await scene.somebody();
    const body = consent();
    await record(api, body);
    const other = await record(api, { ...body, answers: [{ template: 'staffTask', answer: 'accept' }] });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    const theirs = await record((await scene.somebody()).api, body);
    expect(theirs.problem.code).toBe('ID_ALREADY_USED');
  });

  it('is asked about three templates at most, each once', async () => {
    const { api } = await scene.somebody();
    const twice = { ...consent(), answers: [...consent().answers, ...consent().answers] };
    expect((await record(api, twice)).status).toBe(400);
    expect((await record(api, { ...consent(), answers: [] })).status).toBe(400);
  });

  it('can be stopped and resumed: what is left is kept; agreeing anew resumes too', async () => {
    const { api } = await scene.somebody();
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
    const { person, api } = await scene.somebody();
    await record(api, consent());
    expect((await api.call(accountApi.deleteMe)).status).toBe(204);
    const accountId = person.account.id;
    expect(await scene.server.dataSource.manager.countBy(SubscriptionEntry, { accountId })).toBe(0);
  });
});

describe("WeChat's own word of an answer", () => {
  it.each(['first', 'last'] as const)('counts once with that of the phone, come %s', async (order) => {
    const { person, api } = await scene.somebody();
    if (order === 'first') await scene.toldByWechat(person.openId, 'accept');
    await record(api, consent());
    if (order === 'last') await scene.toldByWechat(person.openId, 'accept');
    expect((await mine(api))?.left).toBe(1);
  });

  // WeChat calls that a refusal, and only the phone knows more; the clock of either may be ahead
  it.each([-2_000, 2_000])('leaves a template stopped by it what it is, told %d ms apart', async (apart) => {
    for (const order of ['first', 'last']) {
      const { person, api } = await scene.somebody();
      const at = new Date(Date.now() - 10_000);
      const told = () => scene.toldByWechat(person.openId, 'reject', new Date(at.getTime() + apart));
      if (order === 'first') await told();
      await record(api, consent('ban', at));
      if (order === 'last') await told();
      expect(await mine(api)).toMatchObject({ left: 0, lastAnswer: 'ban', lastAnsweredIn: 'popup' });
    }
  });

  it('pairs two agreements one by one', async () => {
    const { person, api } = await scene.somebody();
    await record(api, consent());
    await record(api, consent());
    await scene.toldByWechat(person.openId, 'accept');
    await scene.toldByWechat(person.openId, 'accept');
    expect((await mine(api))?.left).toBe(2);
  });

  it('of the time before is not taken for that of the next', async () => {
    const { person, api } = await scene.somebody();
    for (const left of [1, 2, 3]) {
      await record(api, consent());
      await scene.toldByWechat(person.openId, 'accept');
      expect((await mine(api))?.left).toBe(left);
    }
  });

  it('counts alone where the phone never told us', async () => {
    const { person, api } = await scene.somebody();
    await scene.toldByWechat(person.openId, 'accept');
    expect(await mine(api)).toMatchObject({ left: 1, lastAnswer: 'accept' });
    // an hour later is another time
    await record(api, consent('accept', new Date(Date.now() - 3_600_000)));
    expect((await mine(api))?.left).toBe(2);
  });

  it('of somebody unknown is nothing', async () => {
    await scene.toldByWechat('nobody', 'accept');
  });
});

describe('the ledger', () => {
  it('has an entry for each change, and the balance is what they add up to', async () => {
    const { person, api } = await scene.somebody();
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
