import { Injectable } from '@nestjs/common';
import {
  type PushTemplateName,
  PushTemplateName as TemplateName,
  pushTemplates,
} from '@linge/shared/subscription/push-template';
import {
  ConsentAnswer,
  type ConsentPlace,
  type RecordConsent,
  type Subscription,
  type SubscriptionList,
} from '@linge/shared/subscription/subscription.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { Config } from '../config/config.js';
import type { SubscriptionBalance } from './entities/subscription-balance.entity.js';
import { SubscriptionLedger } from './subscription.ledger.js';
import { SubscriptionRepository } from './subscription.repository.js';

/** What WeChat says to us of a question that it asked, by its ids of templates. */
export interface ToldByWechat {
  readonly openid: string;
  readonly answers: readonly { readonly templateId: string; readonly status: string }[];
  /** Left out by servers of before it was told. */
  readonly where?: ConsentPlace;
}

/** What somebody agreed to have sent to them through WeChat (订阅消息). */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly rows: SubscriptionRepository,
    private readonly ledger: SubscriptionLedger,
    private readonly index: BlindIndex,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Principal): Promise<SubscriptionList> {
    const balances = await this.rows.balances(accountId);
    const items = TemplateName.options.map((template) =>
      this.#view(
        template,
        balances.find((balance) => balance.template === template),
      ),
    );
    return { items };
  }

  /** @throws AppError ID_ALREADY_USED */
  async record(principal: Principal, body: RecordConsent): Promise<Created<SubscriptionList>> {
    const { accountId } = principal;
    const { id, answeredAt } = body;
    // The same order in every request, so that two of them never wait for one another.
    const answers = [...body.answers].sort((one, other) => (one.template < other.template ? -1 : 1));
    const contentHash = this.index.content(JSON.stringify([accountId, answeredAt, answers]));
    const sent = async () =>
      (await this.#toldBefore(id, contentHash))
        ? { thing: await this.list(principal), first: false }
        : undefined;
    return createOnce(sent, async () => {
      await this.outbox.transaction(async (manager) => {
        await this.rows.insertConsent({ id, accountId, contentHash, createdAt: this.clock.now() }, manager);
        for (const { template, answer, answeredIn = 'popup' } of answers) {
          const happenedAt = new Date(answeredAt);
          const told = { accountId, template, answer, answeredIn, causeId: id, happenedAt };
          await this.ledger.answered({ ...told, source: 'client' }, manager);
        }
      });
      return this.list(principal);
    });
  }

  async stop({ accountId }: Principal, template: PushTemplateName, stopped: boolean): Promise<Subscription> {
    return this.outbox.transaction(async (manager) => {
      const now = this.clock.now();
      const balance = await this.rows.lockedBalance(accountId, template, now, manager);
      const changed = { ...balance, stopped, updatedAt: now };
      if (balance.stopped !== stopped) await this.rows.saveBalance(changed, manager);
      return this.#view(template, changed);
    });
  }

  /** What WeChat says of answers, beside what the mini-program does: also of those that never reached us. */
  async toldByWechat(told: ToldByWechat, eventId: string, at: Date, manager: EntityManager) {
    const { openid, answers, where: answeredIn = 'popup' } = told;
    const accountId = await this.rows.accountOf(openid, manager);
    if (accountId === undefined) return;
    const known = answers.flatMap(({ templateId, status }) => {
      const template = this.#templateOf(templateId);
      const answer = ConsentAnswer.safeParse(status);
      return template && answer.success ? [{ template, answer: answer.data }] : [];
    });
    for (const { template, answer } of known.sort((one, other) => (one.template < other.template ? -1 : 1))) {
      const said = { accountId, template, answer, answeredIn, causeId: eventId, happenedAt: at };
      await this.ledger.answered({ ...said, source: 'wechat' }, manager);
    }
  }

  /** Goes with the account. */
  forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    return this.rows.deleteAll(accountId, manager);
  }

  #templateOf(templateId: string): PushTemplateName | undefined {
    return [...this.config.pushTemplates].find(([, { id }]) => id === templateId)?.[0];
  }

  async #toldBefore(id: string, contentHash: string): Promise<boolean> {
    const consent = await this.rows.findConsent(id);
    if (consent && consent.contentHash !== contentHash) throw AppError.idTaken();
    return consent !== null;
  }

  #view(template: PushTemplateName, balance: SubscriptionBalance | undefined): Subscription {
    const { title, groups } = pushTemplates[template];
    return {
      ...{ template, title, groups: [...groups] },
      templateId: this.config.pushTemplates.get(template)?.id ?? null,
      left: balance?.credits ?? 0,
      stopped: balance?.stopped ?? false,
      lastAnswer: balance?.lastAnswer ?? null,
      lastAnsweredAt: balance?.lastAnsweredAt?.toISOString() ?? null,
      lastAnsweredIn: balance?.lastAnsweredIn ?? null,
    };
  }
}
