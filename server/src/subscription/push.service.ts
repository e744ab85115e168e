import { Injectable } from '@nestjs/common';
import { messageGroupOf, type MessageGroup } from '@linge/shared/message/message-group';
import type { MessageKind } from '@linge/shared/message/message.schema';
import { pushTemplateOf, type PushTemplateName } from '@linge/shared/subscription/push-template';
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

/** Whose inboxes have just got a line about an event. */
export interface Heard {
  readonly event: PushedEvent;
  readonly accountIds: readonly string[];
}

interface Line {
  readonly event: PushedEvent;
  readonly accountId: string;
}

/** Lines that are looked at in one statement. */
const togetherLines = 1_000;

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
   * line in their inbox. Two statements for a thousand of one group; what is sent is read from the inbox then.
   */
  async queueFor(heard: readonly Heard[], manager: EntityManager): Promise<void> {
    const groups = new Map<MessageGroup, Line[]>();
    for (const { event, accountIds } of heard) {
      const group = event.group ?? messageGroupOf[event.kind];
      const lines = groups.get(group) ?? [];
      for (const accountId of accountIds) lines.push({ event, accountId });
      groups.set(group, lines);
    }
    for (const [group, lines] of groups) {
      const template = pushTemplateOf(group);
      if (!template || !this.config.pushTemplates.has(template)) continue;
      for (let start = 0; start < lines.length; start += togetherLines) {
        await this.#queueSome({ group, template }, lines.slice(start, start + togetherLines), manager);
      }
    }
  }

  async #queueSome(
    { group, template }: { group: MessageGroup; template: PushTemplateName },
    lines: readonly Line[],
    manager: EntityManager,
  ): Promise<void> {
    const events = new Map(lines.map(({ event }) => [event.eventId, event]));
    const accountIds = [...new Set(lines.map(({ accountId }) => accountId))];
    const able = await this.rows.candidates(
      { eventIds: [...events.keys()], group, template },
      accountIds,
      manager,
    );
    const wanted = able.filter((candidate) => !isMuted(candidate, group));
    if (!wanted.length) return;
    const now = this.clock.now();
    const withins = wanted.map(({ eventId }) => events.get(eventId)?.within);
    const communityOf = await this.#communities(withins, manager);
    const pushes = wanted.map(({ id, accountId, eventId, ...preference }): Push => {
      const { urgent = false, within } = events.get(eventId) ?? {};
      return {
        ...ownerOf(within, communityOf),
        ...{ id, accountId, template, messageGroup: group, urgent, state: 'waiting', attempts: 0 },
        ...{ claimedBy: null, reason: null, lastError: null, queuedAt: now, settledAt: null, version: 1 },
        availableAt: urgent ? now : pushableAt(now, quietHoursOf(preference)),
      };
    });
    await this.rows.insert(pushes, manager);
    await this.rows.supersede(
      pushes.map(({ id }) => id),
      now,
      manager,
    );
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

  async #communities(
    withins: readonly (Within | undefined)[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    const gridIds = withins.flatMap((within) => (within && 'gridId' in within ? [within.gridId] : []));
    return gridIds.length ? this.rows.communitiesOfGrids([...new Set(gridIds)], manager) : new Map();
  }
}

function ownerOf(
  within: Within | undefined,
  communityOf: ReadonlyMap<string, string>,
): Pick<Push, 'communityId' | 'townId'> {
  const nobody = { communityId: null, townId: null };
  if (!within) return nobody;
  if ('gridId' in within) return { ...nobody, communityId: communityOf.get(within.gridId) ?? null };
  return { ...nobody, ...within };
}
