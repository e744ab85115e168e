import { Injectable } from '@nestjs/common';
import { messageGroupOf, type MessageGroup } from '@linge/shared/message/message-group';
import type { MessageKind } from '@linge/shared/message/message.schema';
import { pushTemplateOf } from '@linge/shared/subscription/push-template';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { Config } from '../config/config.js';
import type { Push } from './entities/push.entity.js';
import {
  ParkedPushRepository,
  type ParkedKey,
  type ParkedPush,
  type ParkedOwner,
} from './parked-push.repository.js';
import { isMuted, quietHoursOf } from './push-preference.policy.js';
import { PushRepository } from './push.repository.js';
import { pushableAt } from './quiet-hours.policy.js';
import { SubscriptionService } from './subscription.service.js';

export type { ParkedPush, ParkedOwner } from './parked-push.repository.js';

/** Whose staff look after a push that fails. */
export type Within =
  { readonly communityId: string } | { readonly gridId: string } | { readonly townId: string };

/** An event that lines of inboxes were written for, as far as a push needs to know of it. */
export interface PushedEvent {
  readonly kind: MessageKind;
  readonly eventId: string;
  /** The kind's own unless told. */
  readonly group?: MessageGroup | undefined;
  /** Goes out at night too. */
  readonly urgent?: boolean | undefined;
  readonly within?: Within | undefined;
}

/** Accounts that are looked at in one statement. */
const togetherAccounts = 1_000;

/** Pushes (微信订阅消息): hints to look into the inbox, for those who agreed to them. */
@Injectable()
export class PushService {
  constructor(
    private readonly rows: PushRepository,
    private readonly parked: ParkedPushRepository,
    private readonly subscriptions: SubscriptionService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Has those told through WeChat who have a credit for it and want to be, out of the accounts that have just got a
   * line in their inbox. Two statements for a thousand accounts; what is sent is read from the inbox then.
   */
  async queueFor(event: PushedEvent, accountIds: readonly string[], manager: EntityManager): Promise<void> {
    const { kind, eventId, urgent = false, within } = event;
    const group = event.group ?? messageGroupOf[kind];
    const template = pushTemplateOf(group);
    if (!template || !this.config.pushTemplates.has(template)) return;
    const now = this.clock.now();
    let owner: Pick<Push, 'communityId' | 'townId'> | undefined;
    for (let start = 0; start < accountIds.length; start += togetherAccounts) {
      const some = accountIds.slice(start, start + togetherAccounts);
      const able = await this.rows.candidates({ eventId, group, template }, some, manager);
      const wanted = able.filter((candidate) => !isMuted(candidate, group));
      if (!wanted.length) continue;
      owner ??= await this.#ownerOf(within, manager);
      const rest = {
        ...{ ...owner, template, messageGroup: group, urgent, state: 'waiting' as const, attempts: 0 },
        ...{ claimedBy: null, reason: null, lastError: null, queuedAt: now, settledAt: null, version: 1 },
      };
      const pushes = wanted.map((candidate) => ({
        ...rest,
        id: candidate.id,
        accountId: candidate.accountId,
        availableAt: urgent ? now : pushableAt(now, quietHoursOf(candidate)),
      }));
      await this.rows.insert(pushes, manager);
      const ids = pushes.map(({ id }) => id);
      await this.rows.supersede(ids, now, manager);
    }
  }

  /** Of a community or a town, longest waiting first. */
  parkedPage(owner: ParkedOwner, after: ParkedKey | undefined, rows: number): Promise<ParkedPush[]> {
    return this.parked.page(owner, after, rows);
  }

  /** Undefined where there is no such push, or only the operators look after it. */
  ownerOf(id: string): Promise<ParkedOwner | undefined> {
    return this.parked.ownerOf(id);
  }

  /** @returns false where it is parked no more, or was sent again since that version */
  sendAgain(id: string, version: number): Promise<boolean> {
    return this.parked.sendAgain(id, version, this.clock.now());
  }

  parkedCount(owner: ParkedOwner, until: Date): Promise<{ count: number; doubtful: number }> {
    return this.parked.count(owner, until);
  }

  /** All but what may have arrived already. @returns how many of those that were given up by then go out again */
  sendSomeAgain(owner: ParkedOwner, until: Date, rows: number): Promise<number> {
    return this.parked.sendSomeAgain(owner, until, rows, this.clock.now());
  }

  /** Pushes, consents and credits go with the account. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    await this.rows.deleteAll(accountId, manager);
    await this.subscriptions.forgetAccount(accountId, manager);
  }

  async #ownerOf(
    within: Within | undefined,
    manager: EntityManager,
  ): Promise<Pick<Push, 'communityId' | 'townId'>> {
    const nobody = { communityId: null, townId: null };
    if (!within) return nobody;
    if ('gridId' in within) {
      return { ...nobody, communityId: await this.rows.communityOfGrid(within.gridId, manager) };
    }
    return { ...nobody, ...within };
  }
}
