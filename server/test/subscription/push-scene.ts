import type { MessageKind } from '@linge/shared/message/message.schema';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { Outbox } from '../../src/common/outbox/outbox.js';
import { OutboxSignal } from '../../src/common/outbox/outbox.signal.js';
import type { Config } from '../../src/config/config.js';
import { simulatedTemplates } from '../../src/config/push-templates.js';
import { MessagePreferenceRepository } from '../../src/message/message-preference.repository.js';
import { MessageRepository } from '../../src/message/message.repository.js';
import { MessageService, type NewMessage } from '../../src/message/message.service.js';
import { UnreadHold } from '../../src/message/unread-hold.js';
import { Push } from '../../src/subscription/entities/push.entity.js';
import { SubscriptionBalance } from '../../src/subscription/entities/subscription-balance.entity.js';
import { SubscriptionEntry } from '../../src/subscription/entities/subscription-entry.entity.js';
import { ParkedPushRepository } from '../../src/subscription/parked-push.repository.js';
import { PushRepository } from '../../src/subscription/push.repository.js';
import { PushSender } from '../../src/subscription/push.sender.js';
import { PushService } from '../../src/subscription/push.service.js';
import { PushWorker } from '../../src/subscription/push.worker.js';
import { SubscriptionLedger } from '../../src/subscription/subscription.ledger.js';
import { SubscriptionRepository } from '../../src/subscription/subscription.repository.js';
import { SubscriptionService } from '../../src/subscription/subscription.service.js';
import type { SubscribeMessage } from '../../src/wechat/call/subscribe-message.js';
import type { WechatClient } from '../../src/wechat/wechat.client.js';
import { Factory, type Person } from '../factory/factory.js';
import { testIndex } from '../support/test-crypto.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Time that the test moves, from an afternoon on. */
export class MovedClock extends Clock {
  at = Date.parse('2026-11-27T15:00:00+08:00');
  override now(): Date {
    return new Date(this.at);
  }
}

/** WeChat as the test wants it. */
export class ScriptedWechat {
  readonly sent: SubscribeMessage[] = [];
  /** What it does with each message; throws what the client would. */
  behave: (message: SubscribeMessage) => Promise<void> = async () => undefined;

  async sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
    await this.behave(message);
    this.sent.push(message);
  }
}

/** A database, a clock and a WeChat, and any number of servers on them. */
export class PushScene {
  readonly clock = new MovedClock();
  readonly wechat = new ScriptedWechat();
  readonly factory: Factory;
  readonly #outbox: Outbox;
  readonly #pushes: PushRepository;
  readonly #ledger: SubscriptionLedger;
  readonly #config = { pushTemplates: simulatedTemplates } as Config;
  readonly parked: ParkedPushRepository;
  readonly service: PushService;
  readonly messages: MessageService;
  readonly preferences: MessagePreferenceRepository;
  #workers: PushWorker[] = [];

  private constructor(readonly database: TestDatabase) {
    const { dataSource } = database;
    this.factory = new Factory(dataSource);
    this.#outbox = new Outbox(dataSource, new OutboxRepository(dataSource), new OutboxSignal(), this.clock);
    this.#pushes = new PushRepository(dataSource);
    this.parked = new ParkedPushRepository(dataSource);
    const rows = new SubscriptionRepository(dataSource);
    this.#ledger = new SubscriptionLedger(rows, this.clock);
    const subscriptions = new SubscriptionService(
      ...([this.#outbox, rows, this.#ledger, testIndex, this.#config, this.clock] as const),
    );
    this.service = new PushService(
      ...([this.#pushes, this.parked, subscriptions, this.#config, this.clock] as const),
    );
    this.preferences = new MessagePreferenceRepository(dataSource);
    this.messages = new MessageService(
      ...([new MessageRepository(dataSource), this.preferences, this.service] as const),
      ...([new UnreadHold(), this.clock] as const),
    );
  }

  static async set(): Promise<PushScene> {
    return new PushScene(await createTestDatabase());
  }

  /** On the database of a server that runs, in its time. */
  static beside(database: TestDatabase): PushScene {
    const scene = new PushScene(database);
    scene.clock.at = Date.now();
    return scene;
  }

  /** A server's part in sending. It looks for work when it is woken, by `run`. */
  server(wechat: Pick<WechatClient, 'sendSubscribeMessage'> = this.wechat): PushWorker {
    const sender = new PushSender(
      ...([
        this.#outbox,
        this.#pushes,
        this.#ledger,
        wechat as WechatClient,
        this.#config,
        this.clock,
      ] as const),
    );
    const worker = new PushWorker(this.#pushes, sender, this.clock);
    this.#workers.push(worker);
    return worker;
  }

  /** One that died: it ends nothing any more. */
  forget(dead: PushWorker): void {
    this.#workers = this.#workers.filter((worker) => worker !== dead);
  }

  /** Has servers look for work, until they have none. */
  async run(...workers: readonly PushWorker[]): Promise<void> {
    await Promise.all(workers.map((worker) => worker.settle()));
  }

  /** Somebody who agreed to so many messages, about their complaints unless told. */
  async person(credits: number, template: PushTemplateName = 'complaintProgress'): Promise<Person> {
    const person = await this.factory.account();
    const updatedAt = this.clock.now();
    if (credits > 0) {
      await this.factory.save(SubscriptionBalance, {
        ...{ accountId: person.account.id, template, credits, stopped: false },
        ...{ lastAnswer: 'accept', lastAnsweredAt: updatedAt, updatedAt },
      });
    }
    return person;
  }

  /** Puts a message into inboxes, as a handler of the outbox would. */
  async deliver(people: readonly Person[], more: Partial<NewMessage> = {}): Promise<string> {
    const eventId = uuid();
    const kind: MessageKind = 'complaintAccepted';
    await this.database.dataSource.transaction((manager) =>
      this.messages.deliver(
        {
          ...{ kind, title: '您反映的“楼下的路灯三天不亮了”已受理', body: '网格员正在办理' },
          ...{ subject: { type: 'complaint', id: uuid() }, eventId, createdAt: this.clock.now() },
          ...more,
        },
        people.map(({ account }) => account.id),
        manager,
      ),
    );
    return eventId;
  }

  pushes(): Promise<Push[]> {
    return this.database.dataSource.manager.find(Push, { order: { id: 'ASC' } });
  }

  async only(): Promise<Push> {
    const [push, ...more] = await this.pushes();
    if (!push || more.length) throw new Error(`${more.length + (push ? 1 : 0)} pushes, not one`);
    return push;
  }

  async left({ account }: Person): Promise<number> {
    const balances = await this.database.dataSource.manager.findBy(SubscriptionBalance, {
      accountId: account.id,
    });
    return balances.reduce((sum, { credits }) => sum + credits, 0);
  }

  /** What the ledger says happened to somebody's credits. */
  async entries({ account }: Person): Promise<[string, number][]> {
    const entries = await this.database.dataSource.manager.find(SubscriptionEntry, {
      where: { accountId: account.id },
      order: { id: 'ASC' },
    });
    return entries.map(({ reason, delta }) => [reason, delta]);
  }

  /** Begins anew, on the same database. */
  async clear(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.beforeApplicationShutdown()));
    this.wechat.sent.length = 0;
    this.wechat.behave = async () => undefined;
    for (const table of [
      'pushes',
      'messages',
      'subscription_entries',
      'subscription_balances',
      'message_preferences',
    ])
      await this.database.dataSource.query(`DELETE FROM ${table}`);
  }

  async close(): Promise<void> {
    await this.clear();
    await this.database.drop();
  }
}
