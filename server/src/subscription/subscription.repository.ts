import { Injectable } from '@nestjs/common';
import type { ConsentAnswer, ConsentPlace } from '@linge/shared/subscription/subscription.schema';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows, insertMissingRows } from '../common/database/insert-rows.js';
import { SubscriptionBalance } from './entities/subscription-balance.entity.js';
import { SubscriptionConsent } from './entities/subscription-consent.entity.js';
import { SubscriptionEntry, type EntrySource } from './entities/subscription-entry.entity.js';

/** An answer of somebody's, as far as it is looked for. */
interface Answered {
  readonly accountId: string;
  readonly template: PushTemplateName;
  readonly source: EntrySource;
  /** Any of them. */
  readonly answers: readonly ConsentAnswer[];
  readonly answeredIn: ConsentPlace;
}

/** What another source said of an answer. */
export interface TheOtherWord {
  readonly id: string;
  readonly answer: ConsentAnswer;
  readonly happenedAt: Date;
}

/** Queries on the ledger of consents. */
@Injectable()
export class SubscriptionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key (account_id, template). */
  balances(
    accountId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<SubscriptionBalance[]> {
    return manager.findBy(SubscriptionBalance, { accountId });
  }

  /** The balance, made where there is none, and nobody else's until the transaction ends. */
  async lockedBalance(
    accountId: string,
    template: PushTemplateName,
    now: Date,
    manager: EntityManager,
  ): Promise<SubscriptionBalance> {
    const empty = {
      ...{ accountId, template, credits: 0, stopped: false },
      ...{ lastAnswer: null, lastAnsweredAt: null, lastAnsweredIn: null, updatedAt: now },
    };
    await insertMissingRows(manager, SubscriptionBalance, [empty]);
    return manager.findOneOrFail(SubscriptionBalance, {
      where: { accountId, template },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveBalance({ accountId, template, ...rest }: SubscriptionBalance, manager: EntityManager) {
    await manager.update(SubscriptionBalance, { accountId, template }, rest);
  }

  insertEntry(entry: SubscriptionEntry, manager: EntityManager): Promise<void> {
    return insertRows(manager, SubscriptionEntry, [entry]);
  }

  /**
   * The same answer from another source that nothing was paired with yet; by index (account_id, template, happened_at).
   * Read as it stands now, behind the lock of the balance: as of the beginning of the transaction, both words of one
   * answer that come at the same time would miss each other and count twice.
   */
  async unpaired(
    { accountId, template, source, answers, answeredIn }: Answered,
    between: { readonly from: Date; readonly to: Date },
    manager: EntityManager,
  ): Promise<TheOtherWord | undefined> {
    const rows = await manager.query<TheOtherWord[]>(
      `SELECT e.id, e.answer, e.happened_at AS happenedAt FROM subscription_entries e LEFT JOIN subscription_entries p ON p.pairs_with = e.id
        WHERE e.account_id = ? AND e.template = ? AND e.happened_at BETWEEN ? AND ?
          AND e.reason = 'answered' AND e.source = ? AND e.answer IN (?) AND (e.answer <> 'accept' OR COALESCE(e.answered_in, 'popup') = ?)
          AND e.pairs_with IS NULL AND p.id IS NULL
        ORDER BY e.happened_at, e.id LIMIT 1 FOR UPDATE`,
      [accountId, template, between.from, between.to, source, answers, answeredIn],
    );
    return rows[0];
  }

  findConsent(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<SubscriptionConsent | null> {
    return manager.findOneBy(SubscriptionConsent, { id });
  }

  insertConsent(consent: SubscriptionConsent, manager: EntityManager): Promise<void> {
    return insertRows(manager, SubscriptionConsent, [consent]);
  }

  /** By unique index (open_id). */
  async accountOf(openId: string, manager: EntityManager): Promise<string | undefined> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM accounts WHERE open_id = ?', [openId]);
    return rows[0]?.id;
  }

  async deleteAll(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(SubscriptionEntry, { accountId });
    await manager.delete(SubscriptionConsent, { accountId });
    await manager.delete(SubscriptionBalance, { accountId });
  }
}
