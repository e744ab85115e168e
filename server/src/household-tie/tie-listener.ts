import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Announce } from '../common/outbox/outbox.js';

/** An account, who it is, and where. */
export interface Belonging {
  readonly communityId: string;
  readonly accountId: string;
  readonly householdId: string;
  readonly residentId: string;
}

export type TieListener = (belonging: Belonging, manager: EntityManager, announce: Announce) => Promise<void>;

/** Hears which accounts belong to one of their households no more, and which those were. */
export type TieEndListener = (
  accountIds: readonly string[],
  manager: EntityManager,
  householdIds: readonly string[],
) => Promise<void>;

/** Whoever waits for the account of somebody of the registry, or for its end, registers here when its module starts. */
@Injectable()
export class HouseholdTieListeners {
  readonly #listeners: TieListener[] = [];
  readonly #endListeners: TieEndListener[] = [];

  register(listener: TieListener): void {
    this.#listeners.push(listener);
  }

  /** In the transaction that ties them. */
  async tell(belonging: Belonging, manager: EntityManager, announce: Announce): Promise<void> {
    for (const listener of this.#listeners) await listener(belonging, manager, announce);
  }

  registerEnd(listener: TieEndListener): void {
    this.#endListeners.push(listener);
  }

  /** In the transaction that ends the ties, after it has ended them. */
  async tellEnded(
    accountIds: readonly string[],
    householdIds: readonly string[],
    manager: EntityManager,
  ): Promise<void> {
    if (!accountIds.length) return;
    for (const listener of this.#endListeners) await listener(accountIds, manager, householdIds);
  }
}
