import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../message/message.service.js';
import type { NoticeDelivery } from './entities/notice-delivery.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import type { AskedAudience } from './notice-audience.sql.js';
import type { BatchDone } from './notice-delivery.repository.js';
import { NoticeFanOutRepository } from './notice-fan-out.repository.js';
import { NoticeFollowerRepository, type Follower } from './notice-follower.repository.js';
import type { HouseholdRange } from './notice-range.sql.js';
import { ownerOf } from './notice.announcement.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { noticeMessage } from './notice.wording.js';

/** Households, and accounts, of a batch: a few hundred milliseconds of the database's time. */
const batchHouseholds = 1_500;
const batchAccounts = 5_000;

/** Everything that stays the same from batch to batch. */
export interface FanOutPlan {
  readonly notice: Notice;
  readonly delivery: NoticeDelivery;
  readonly gridIds: readonly string[];
}

/** Accounts that a notice is for, and those that have it by whom they follow alone. */
interface Told {
  readonly own: readonly string[];
  readonly following: readonly string[];
  /** Those who receive for somebody without an account, by for whom. */
  readonly receiving: ReadonlyMap<string, readonly string[]>;
}

/** What one batch of a delivery writes. Where it begins is told by the last one's position, and by nothing else. */
@Injectable()
export class NoticeFanOut {
  constructor(
    private readonly rows: NoticeFanOutRepository,
    private readonly followers: NoticeFollowerRepository,
    private readonly audiences: NoticeAudienceService,
    private readonly messages: MessageService,
    private readonly refused: NoticeRefusedService,
  ) {}

  /** In the order of their ids, which never changes; a grid that is founded meanwhile may be left out. */
  async plan(notice: Notice, delivery: NoticeDelivery): Promise<FanOutPlan> {
    const gridIds = delivery.kind === 'published' ? await this.audiences.gridsOf(notice.audience) : [];
    // What was refused meanwhile is told to nobody else.
    return { notice: (await this.refused.shown(notice)).notice, delivery, gridIds };
  }

  batch(plan: FanOutPlan, position: string | null, manager: EntityManager): Promise<BatchDone> {
    return plan.delivery.kind === 'published'
      ? this.#publish(plan, position, manager)
      : this.#tellAgain(plan, position, manager);
  }

  /** A range of households of one grid: their people, where each stands, their accounts, and those's inboxes. */
  async #publish(
    { notice, delivery, gridIds }: FanOutPlan,
    position: string | null,
    manager: EntityManager,
  ): Promise<BatchDone> {
    const [lastGrid = '', after = ''] = position?.split(' ') ?? [];
    const gridId = after ? lastGrid : gridIds.find((id) => id > lastGrid);
    // What was withdrawn meanwhile goes to nobody else.
    if (gridId === undefined || notice.state !== 'published') return done;
    const upTo = await this.rows.boundary(gridId, after, batchHouseholds, manager);
    const range = { gridId, after, upTo };
    const { id, countsByHousehold, publishedAt } = notice;
    const audience = await this.audiences.asked(notice.audience);
    const recipients = await this.rows.address(id, audience, range, manager);
    const since = publishedAt ?? delivery.createdAt;
    let told: Told = { own: [], following: [], receiving: new Map() };
    let households = 0;
    if (recipients) {
      households = await this.rows.addHouseholds(id, countsByHousehold, range, manager);
      await this.rows.count(id, range, manager);
      await this.rows.stand(id, since, range, manager);
      const own = await this.rows.accounts(id, countsByHousehold, range, manager);
      told = await this.#withFollowers(own, notice, audience, range, manager);
      await this.rows.addReaders(id, since, accountsOf(told), manager);
      await this.#deliver(notice, delivery, told, manager);
    }
    return {
      position: upTo ? `${gridId} ${upTo}` : gridId,
      // Counted once, here and not by whoever issues it: in a town that takes a second.
      ...(delivery.total === null
        ? { total: await this.audiences.households(notice.audience, manager) }
        : {}),
      ...{ done: households, recipients, delivered: accountsOf(told).length },
    };
  }

  /** Accounts that it was addressed to: all of them, or those that are behind. */
  async #tellAgain(
    { notice, delivery }: FanOutPlan,
    position: string | null,
    manager: EntityManager,
  ): Promise<BatchDone> {
    const { kind } = delivery;
    if (notice.state !== 'published' && kind !== 'withdrawn') return done;
    const accounts = await this.rows.readers(notice.id, position ?? '', batchAccounts, manager);
    const [own, following] =
      kind === 'reminded'
        ? [
            await this.rows.behind(notice.id, accounts, notice, manager),
            await this.followers.behind(notice.id, accounts, notice, manager),
          ]
        : [accounts, []];
    const among = [...own, ...following];
    const receiving = await this.followers.receiving(notice.id, among, notice, manager);
    const told = withoutReceivers({ own, following }, receiving);
    await this.#deliver(notice, delivery, told, manager);
    const last = accounts.length < batchAccounts ? null : (accounts.at(-1) ?? null);
    return {
      position: last,
      ...(delivery.total === null ? { total: await this.rows.countReaders(notice.id, manager) } : {}),
      ...{ done: accounts.length, recipients: 0, delivered: accountsOf(told).length },
    };
  }

  async #deliver(
    notice: Notice,
    { id, kind, createdAt }: NoticeDelivery,
    { own, following, receiving }: Told,
    manager: EntityManager,
  ): Promise<void> {
    const common = {
      subject: { type: 'notice' as const, id: notice.id },
      eventId: id,
      createdAt,
      // What is urgent is told at night too; being reminded of it can wait for the morning.
      urgent: notice.importance === 'urgent' && kind !== 'reminded',
      within: ownerOf(notice),
    };
    await this.messages.deliverAll(
      [
        { message: { ...common, ...noticeMessage(kind, notice) }, accountIds: own },
        {
          message: { ...common, ...noticeMessage(kind, notice, { following: true }) },
          accountIds: following,
        },
        ...[...receiving].map(([receivesFor, accountIds]) => {
          const as = { following: !notice.countsByHousehold, receivesFor };
          return { message: { ...common, ...noticeMessage(kind, notice, as) }, accountIds };
        }),
      ],
      manager,
    );
  }

  /** Who also has it for themselves is told so, also where their own home comes in a later batch. */
  async #withFollowers(
    own: readonly string[],
    notice: Notice,
    audience: AskedAudience,
    range: HouseholdRange,
    manager: EntityManager,
  ): Promise<Told> {
    const found = await this.followers.ofRange(notice.id, range, manager);
    const others = [...new Set(found.map(({ accountId }) => accountId))].filter((id) => !own.includes(id));
    const mine = await this.followers.meantThemselves(others, audience, notice, manager);
    const receiving = found.filter(({ accountId }) => others.includes(accountId) && !mine.has(accountId));
    return withoutReceivers(
      {
        own: [...own, ...others.filter((id) => mine.has(id))].sort(),
        following: others.filter((id) => !mine.has(id)).sort(),
      },
      receiving,
    );
  }
}

/** Takes those out who receive for somebody, as they are told for whom. */
function withoutReceivers(
  { own, following }: Pick<Told, 'own' | 'following'>,
  followers: readonly Follower[],
): Told {
  const names = new Map<string, string[]>();
  for (const { accountId, receivesFor } of followers) {
    if (receivesFor !== null) names.set(accountId, [...(names.get(accountId) ?? []), receivesFor]);
  }
  const receiving = new Map<string, string[]>();
  for (const [accountId, [first = '', ...more]] of names) {
    // A title has room for it beside the notice's own; who else it is for stands with the notice.
    const name = [...first].slice(0, 20).join('');
    const whom = more.length ? `${name}等 ${more.length + 1} 人` : name;
    receiving.set(whom, [...(receiving.get(whom) ?? []), accountId]);
  }
  const others = (ids: readonly string[]) => (names.size ? ids.filter((id) => !names.has(id)) : ids);
  return { own: others(own), following: others(following), receiving };
}

function accountsOf({ own, following, receiving }: Told): string[] {
  return [...own, ...following, ...[...receiving.values()].flat()].sort();
}

const done: BatchDone = { position: null, done: 0, recipients: 0, delivered: 0 };
