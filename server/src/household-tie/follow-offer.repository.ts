import { Injectable } from '@nestjs/common';
import type { FollowRelation, FollowOfferState } from '@linge/shared/household-tie/follow-offer.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { FollowOffer } from './entities/follow-offer.entity.js';

/** An elder for whom somebody could receive. */
export interface ElderRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly householdId: string;
  readonly birthDate: string;
  readonly state: string;
}

/** An adult who has an account; the phone is that of the registry. */
export interface RelativeRow {
  readonly residentId: string;
  readonly accountId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly householdId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phoneCipher: string | null;
}

/** With the name of the relative. */
export type OfferRow = FollowOffer & { readonly relativeName: string };

interface OwnRow {
  readonly id: string;
  readonly side: 'followed' | 'follower';
  readonly name: string;
  readonly relation: FollowRelation;
  readonly createdAt: Date;
}

const relative = `p.id AS residentId, t.account_id AS accountId, p.community_id AS communityId, p.grid_id AS gridId,
  g.name AS gridName, p.household_id AS householdId, p.name, p.birth_date AS birthDate, p.phone_cipher AS phoneCipher`;
const tied = `JOIN household_ties t ON t.resident_id = p.id AND t.ended_at IS NULL
  JOIN accounts a ON a.id = t.account_id AND a.deleted_at IS NULL JOIN grids g ON g.id = p.grid_id`;
/** The name of whose account it is, in the community of the offer. */
export const nameOfAccount = (account: string, community: string) =>
  `COALESCE((SELECT n.name FROM household_ties nt JOIN residents n ON n.id = nt.resident_id
    WHERE nt.account_id = ${account} AND nt.community_id = ${community} AND nt.ended_at IS NULL
    ORDER BY nt.confirmed_at, nt.id LIMIT 1), (SELECT na.display_name FROM accounts na WHERE na.id = ${account}))`;

/** Queries on who is asked whether a relative gets the notices of an elder. */
@Injectable()
export class FollowOfferRepository {
  constructor(private readonly dataSource: DataSource) {}

  async elder(residentId: string, manager: EntityManager = this.dataSource.manager) {
    const rows = await manager.query<ElderRow[]>(
      `SELECT p.id, p.community_id AS communityId, p.grid_id AS gridId, g.name AS gridName,
          p.household_id AS householdId, p.birth_date AS birthDate, p.state
        FROM residents p JOIN grids g ON g.id = p.grid_id WHERE p.id = ?`,
      [residentId],
    );
    return rows[0];
  }

  /**
   * Makes those wait for one another who change who receives for somebody, their getting an account among them. First
   * of a transaction, so that what is read after it is what the one before has left.
   */
  async lockElder(residentId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM residents WHERE id = ? FOR UPDATE', [residentId]);
  }

  /** By the index of the foreign key resident_id. */
  async hasAccount(residentId: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT 1 FROM household_ties WHERE resident_id = ? AND ended_at IS NULL LIMIT 1',
      [residentId],
    );
    return rows.length > 0;
  }

  /** By index (community_id, name, id). */
  byName(communityId: string, name: string, bornUntil: string, rows: number): Promise<RelativeRow[]> {
    return this.dataSource.query(
      `SELECT DISTINCT ${relative} FROM residents p ${tied}
        WHERE p.community_id = ? AND p.name = ? AND p.state = 'present' AND p.birth_date <= ?
        ORDER BY p.id LIMIT ?`,
      [communityId, name, bornUntil, rows],
    );
  }

  /** Of the registry, or as the account gave it: each by an index of its own. */
  byPhone(communityId: string, phoneIndex: string, bornUntil: string, rows: number): Promise<RelativeRow[]> {
    const of = (from: string) => `SELECT ${relative} FROM ${from}
      WHERE p.community_id = ? AND p.state = 'present' AND p.birth_date <= ?`;
    const values = [communityId, bornUntil, phoneIndex];
    return this.dataSource.query(
      `${of(`residents p ${tied}`)} AND p.phone_index = ?
        UNION ${of(`residents p ${tied}`)} AND p.other_phone_index = ?
        UNION ${of(`residents p ${tied}`)} AND a.phone_index = ?
        ORDER BY residentId LIMIT ?`,
      [...values, ...values, ...values, rows],
    );
  }

  /** An adult of a community with an account, by primary key; the account they have longest. */
  async relative(
    residentId: string,
    communityId: string,
    bornUntil: string,
    manager: EntityManager,
  ): Promise<RelativeRow | undefined> {
    const rows = await manager.query<RelativeRow[]>(
      `SELECT ${relative} FROM residents p ${tied}
        WHERE p.id = ? AND p.community_id = ? AND p.state = 'present' AND p.birth_date <= ?
        ORDER BY t.confirmed_at, t.id LIMIT 1`,
      [residentId, communityId, bornUntil],
    );
    return rows[0];
  }

  async insert(offer: FollowOffer, manager: EntityManager): Promise<void> {
    await insertRows(manager, FollowOffer, [offer]);
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<FollowOffer | null> {
    return manager.findOneBy(FollowOffer, { id });
  }

  /** @returns false where it is not in that state any more */
  async answer(
    { id }: Pick<FollowOffer, 'id'>,
    state: FollowOfferState,
    answeredAt: Date,
    manager: EntityManager,
  ): Promise<boolean> {
    const { affected } = await manager.update(FollowOffer, { id, state: 'waiting' }, { state, answeredAt });
    return affected === 1;
  }

  /** What waits for the relative of an elder, and what they agreed to and holds; by index (resident_id, state). */
  listOf(residentId: string, manager: EntityManager = this.dataSource.manager): Promise<OfferRow[]> {
    return manager.query(
      `SELECT o.id, o.community_id AS communityId, o.resident_id AS residentId,
          o.follower_account_id AS followerAccountId, o.followed_account_id AS followedAccountId, o.relation,
          o.consent_how AS consentHow, DATE_FORMAT(o.consented_on, '%Y-%m-%d') AS consentedOn,
          o.recorded_by_account_id AS recordedByAccountId, o.recorded_role AS recordedRole, o.state,
          o.created_at AS createdAt, o.answered_at AS answeredAt,
          ${nameOfAccount('o.follower_account_id', 'o.community_id')} AS relativeName
        FROM follow_offers o LEFT JOIN follow_ties f ON f.id = o.id
        WHERE o.resident_id = ? AND o.state IN ('waiting', 'agreed') AND o.followed_account_id IS NULL
          AND (o.state = 'waiting' OR f.ended_at IS NULL AND f.id IS NOT NULL)
        ORDER BY o.created_at, o.id`,
      [residentId],
    );
  }

  /** What waits for an account's answer, by the indexes of both sides. */
  listOwn(accountId: string): Promise<OwnRow[]> {
    const elderName = '(SELECT p.name FROM residents p WHERE p.id = o.resident_id)';
    return this.dataSource.query(
      `SELECT o.id, 'follower' AS side, ${elderName} AS name, o.relation, o.created_at AS createdAt FROM follow_offers o
         WHERE o.follower_account_id = ? AND o.state = 'waiting' AND o.followed_account_id IS NULL
       UNION ALL SELECT o.id, 'followed', ${nameOfAccount('o.follower_account_id', 'o.community_id')}, o.relation,
           o.created_at FROM follow_offers o
         WHERE o.followed_account_id = ? AND o.state = 'waiting'
       ORDER BY createdAt, id`,
      [accountId, accountId],
    );
  }

  /** What was asked of relatives of somebody who can be asked themselves from now on. */
  async withdrawOf(residentId: string, now: Date, manager: EntityManager): Promise<void> {
    await manager.update(
      FollowOffer,
      { residentId, state: 'waiting' },
      { state: 'withdrawn', answeredAt: now },
    );
  }
}
