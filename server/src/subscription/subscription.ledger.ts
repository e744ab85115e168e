import { Injectable } from '@nestjs/common';
import type { ConsentAnswer, ConsentPlace } from '@linge/shared/subscription/subscription.schema';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import type { SubscriptionBalance } from './entities/subscription-balance.entity.js';
import type { EntryReason, EntrySource, SubscriptionEntry } from './entities/subscription-entry.entity.js';
import { SubscriptionRepository } from './subscription.repository.js';

/** How far apart the mini-program's and WeChat's word of the same answer may be. */
const pairingMs = 10 * 60_000;

/** Whose credit, for which messages. */
interface Holder {
  readonly accountId: string;
  readonly template: PushTemplateName;
}

interface Answer extends Holder {
  readonly answer: ConsentAnswer;
  readonly answeredIn: ConsentPlace;
  readonly source: 'client' | 'wechat';
  /** The request or event that told it. */
  readonly causeId: string;
  readonly happenedAt: Date;
}

/**
 * Credits for messages: one for each time that somebody agreed, less one for each push. Each change is an entry, and
 * the balance is what they add up to; both are written in the caller's transaction.
 */
@Injectable()
export class SubscriptionLedger {
  constructor(
    private readonly rows: SubscriptionRepository,
    private readonly clock: Clock,
  ) {}

  /** Notes an answer. Told by both the mini-program and WeChat, in whichever order, it counts once. */
  async answered(told: Answer, manager: EntityManager): Promise<void> {
    const { accountId, template, answer, answeredIn, source, causeId } = told;
    const now = this.clock.now();
    // A phone's clock may be ahead.
    const happenedAt = told.happenedAt < now ? told.happenedAt : now;
    const balance = await this.rows.lockedBalance(accountId, template, now, manager);
    const pair = await this.rows.unpaired(
      {
        accountId,
        template,
        answers: wordsFor(answer),
        answeredIn,
        source: source === 'client' ? 'wechat' : 'client',
      },
      {
        from: new Date(happenedAt.getTime() - pairingMs),
        to: new Date(happenedAt.getTime() + pairingMs),
      },
      manager,
    );
    // The phone and WeChat have clocks of their own: what one says of the last answer is news of it, too.
    const ofLast = pair !== undefined && pair.happenedAt.getTime() === balance.lastAnsweredAt?.getTime();
    const newest = ofLast || balance.lastAnsweredAt === null || balance.lastAnsweredAt <= happenedAt;
    const delta = creditsOf(told, { balance, newest, counted: pair !== undefined });
    const lastAnsweredIn = placeAfter(told, balance);
    await this.#write(
      {
        ...balance,
        ...(newest
          ? {
              lastAnswer: pair?.answer === 'ban' ? 'ban' : answer,
              lastAnsweredAt: happenedAt,
              lastAnsweredIn,
            }
          : {}),
        // Whoever agrees anew wants them again.
        stopped: balance.stopped && !(newest && answer === 'accept'),
      },
      {
        ...{ reason: 'answered', source, answer, answeredIn, delta, causeId },
        ...{ pairsWith: pair?.id ?? null, happenedAt },
      },
      manager,
    );
  }

  /** @returns what is left after one was used for a push, or undefined where there is none to use */
  async use(holder: Holder, pushId: string, manager: EntityManager): Promise<number | undefined> {
    const balance = await this.#locked(holder, manager);
    if (balance.credits < 1 || balance.stopped) return undefined;
    await this.#write(balance, this.#ofPush('pushed', pushId, -1), manager);
    return balance.credits - 1;
  }

  /** One that a push had used was not used up at WeChat's. */
  async giveBack(holder: Holder, pushId: string, manager: EntityManager): Promise<void> {
    await this.#write(await this.#locked(holder, manager), this.#ofPush('returned', pushId, 1), manager);
  }

  /**
   * WeChat says that there is no credit: what was left when the push began is none. Whatever was agreed to since stays.
   * @param left as `use` said
   */
  async refused(holder: Holder, pushId: string, left: number, manager: EntityManager): Promise<void> {
    const balance = await this.#locked(holder, manager);
    const lost = Math.min(balance.credits, left);
    await this.#write(balance, this.#ofPush('refused', pushId, lost === 0 ? 0 : -lost), manager);
  }

  #locked({ accountId, template }: Holder, manager: EntityManager): Promise<SubscriptionBalance> {
    return this.rows.lockedBalance(accountId, template, this.clock.now(), manager);
  }

  #ofPush(reason: EntryReason, pushId: string, delta: number): Change {
    const source: EntrySource = 'push';
    return {
      ...{ reason, source, delta, answer: null, answeredIn: null, causeId: pushId },
      ...{ pairsWith: null, happenedAt: this.clock.now() },
    };
  }

  async #write(balance: SubscriptionBalance, change: Change, manager: EntityManager): Promise<void> {
    const { accountId, template } = balance;
    const createdAt = this.clock.now();
    const credits = balance.credits + change.delta;
    await this.rows.insertEntry(
      { ...change, id: uuid(), accountId, template, balance: credits, createdAt },
      manager,
    );
    await this.rows.saveBalance({ ...balance, credits, updatedAt: createdAt }, manager);
  }
}

/** WeChat calls it a refusal, too, where it does not ask at all, as it stopped the template: only the phone knows. */
function wordsFor(answer: ConsentAnswer): readonly ConsentAnswer[] {
  return answer === 'reject' || answer === 'ban' ? ['reject', 'ban'] : [answer];
}

/**
 * What an answer adds or takes: WeChat counts a message for each question that was agreed to. Its settings give none; and
 * whoever forbids a template there gets none of what they had agreed to before, so that trying would be in vain.
 */
function creditsOf(
  { answer, answeredIn }: Pick<Answer, 'answer' | 'answeredIn'>,
  { balance, newest, counted }: { balance: SubscriptionBalance; newest: boolean; counted: boolean },
): number {
  if (answeredIn === 'popup') return answer === 'accept' && !counted ? 1 : 0;
  // A credit that was agreed to since is not taken by what was said before it.
  return answer === 'reject' && newest && balance.credits > 0 ? -balance.credits : 0;
}

/**
 * WeChat tells of a refusal without saying whether it keeps it; the phone knows. So a refusal that holds is not made one of
 * that time by WeChat's word of its question.
 */
function placeAfter(
  { answer, answeredIn, source }: Pick<Answer, 'answer' | 'answeredIn' | 'source'>,
  { lastAnswer, lastAnsweredIn }: SubscriptionBalance,
): ConsentPlace {
  const holds = lastAnswer === 'reject' && lastAnsweredIn === 'settings';
  return holds && answer === 'reject' && source === 'wechat' ? 'settings' : answeredIn;
}

type Change = Omit<SubscriptionEntry, 'id' | 'accountId' | 'template' | 'balance' | 'createdAt'>;
