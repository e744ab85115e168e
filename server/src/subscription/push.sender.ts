import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { Outbox } from '../common/outbox/outbox.js';
import { failureText } from '../common/work/work-loop.js';
import { Config } from '../config/config.js';
import { WechatClient } from '../wechat/wechat.client.js';
import { failureClass } from '../wechat/wechat.error-kind.js';
import { isWechatError } from '../wechat/wechat.error.js';
import { pushData, pushPage } from './push-content.policy.js';
import { pushOutcome, type PushFailure, type PushOutcome } from './push-outcome.policy.js';
import { isTooLate, pushDelayMs } from './push-retry.policy.js';
import { PushRepository } from './push.repository.js';
import type { PushJob } from './push.row.js';
import { SubscriptionLedger } from './subscription.ledger.js';

/** Longer than a call with all its tries can take: by then its server is dead. */
const sendingLeaseMs = 120_000;

/** A push that can be sent: its message and its account are there. */
export type SendableJob = PushJob & { readonly kind: NonNullable<PushJob['kind']>; readonly openId: string };

/** What came of a push; `sent`, or `lost` where it was another server's. */
export type Sent = PushOutcome | 'sent' | 'lost';

/** Sends one push: uses a credit and says that it is under way, asks WeChat, and writes what came of it. */
@Injectable()
export class PushSender {
  readonly #log = new Logger('Push');

  constructor(
    private readonly outbox: Outbox,
    private readonly pushes: PushRepository,
    private readonly ledger: SubscriptionLedger,
    private readonly wechat: WechatClient,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param by the server that holds the push */
  async send(job: SendableJob, by: string): Promise<Sent> {
    const begun = await this.#begin(job, by);
    if (begun === 'lost') return 'lost';
    if (begun === undefined) return { state: 'dropped', reason: 'noCredit', credit: 'used' };
    try {
      await this.#ask(job);
    } catch (error) {
      return this.#failed(job, by, begun, error);
    }
    await this.#settle(job.id, by, { state: 'sent', reason: null, lastError: null });
    return 'sent';
  }

  /** @returns credits that are left, undefined where there was none to use */
  #begin(job: SendableJob, by: string): Promise<number | undefined | 'lost'> {
    return this.outbox.transaction(async (manager) => {
      const until = new Date(this.clock.now().getTime() + sendingLeaseMs);
      if (!(await this.pushes.begin(job.id, by, until, manager))) return 'lost';
      const left = await this.ledger.use(job, job.id, manager);
      if (left === undefined) {
        await this.#settle(job.id, by, { state: 'dropped', reason: 'noCredit', lastError: null }, manager);
      }
      return left;
    });
  }

  #ask(job: SendableJob): Promise<void> {
    const template = this.config.pushTemplates.get(job.template);
    if (!template) throw new Error(`No id for the template ${job.template}`);
    return this.wechat.sendSubscribeMessage({
      openid: job.openId,
      templateId: template.id,
      page: pushPage(job.id),
      data: pushData(job.template, { ...job, group: job.messageGroup }, template.keys),
    });
  }

  async #failed(job: SendableJob, by: string, left: number, error: unknown): Promise<Sent> {
    const failure = failureOf(error);
    const now = this.clock.now();
    const outcome = pushOutcome(failure, isTooLate(job.queuedAt, now));
    const told = {
      state: outcome.state,
      reason: outcome.reason,
      lastError: failureText(error).slice(0, 300),
    };
    const tries = job.attempts + 1;
    await this.outbox.transaction(async (manager) => {
      const delayMs = outcome.state === 'waiting' ? pushDelayMs(tries, Math.random()) : 0;
      if (!(await this.#settle(job.id, by, { ...told, delayMs }, manager))) return;
      if (outcome.credit === 'returned') await this.ledger.giveBack(job, job.id, manager);
      if (outcome.credit === 'refused') await this.ledger.refused(job, job.id, left, manager);
    });
    const what = `Push ${job.id} (${job.template}) failed in try ${tries}`;
    if (outcome.state === 'parked') this.#log.error(`${what} and is parked: ${told.lastError}`);
    else this.#log.warn(`${what}, ${outcome.state}: ${told.lastError}`);
    return outcome;
  }

  #settle(
    id: string,
    by: string,
    {
      delayMs = 0,
      ...told
    }: Pick<Parameters<PushRepository['settle']>[2], 'state' | 'reason' | 'lastError'> & { delayMs?: number },
    manager?: EntityManager,
  ): Promise<boolean> {
    const now = this.clock.now();
    const availableAt = new Date(now.getTime() + delayMs);
    const settledAt = told.state === 'waiting' ? null : now;
    return this.pushes.settle(id, by, { ...told, availableAt, settledAt }, manager);
  }
}

function failureOf(error: unknown): PushFailure {
  if (!isWechatError(error)) return { kind: 'other', class: 'tellStaff', mayHaveArrived: false };
  const { kind, mayHaveArrived } = error;
  return { kind, class: failureClass(kind), mayHaveArrived };
}
