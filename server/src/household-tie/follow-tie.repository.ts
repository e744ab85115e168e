import { Injectable } from '@nestjs/common';
import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { FollowCode } from './entities/follow-code.entity.js';
import { FollowTie } from './entities/follow-tie.entity.js';
import { nameOfAccount } from './follow-offer.repository.js';

/** A tie as one of the two sees it. */
export interface FollowRow {
  readonly id: string;
  readonly side: FollowSide;
  readonly name: string;
  readonly receives: number | string;
  readonly createdAt: Date;
}

const followedName = '(SELECT p.name FROM residents p WHERE p.id = f.resident_id)';
const followerName = nameOfAccount('f.follower_account_id', 'f.community_id');

/** Queries on who follows whose notices, and on the codes by which they agree. */
@Injectable()
export class FollowTieRepository {
  constructor(private readonly dataSource: DataSource) {}

  findCode(id: string, manager: EntityManager): Promise<FollowCode | null> {
    return manager.findOneBy(FollowCode, { id });
  }

  codeOf(codeIndex: string, manager: EntityManager): Promise<FollowCode | null> {
    return manager.findOneBy(FollowCode, { codeIndex });
  }

  async insertCode(code: FollowCode, manager: EntityManager): Promise<void> {
    await insertRows(manager, FollowCode, [code]);
  }

  /** Those of an account, and of everybody what is too old; by indexes (account_id) and (expires_at). */
  async deleteCodes(accountId: string, before: Date, manager: EntityManager): Promise<void> {
    await manager.delete(FollowCode, { accountId });
    await manager.query('DELETE FROM follow_codes WHERE expires_at < ?', [before]);
  }

  /** @returns false where somebody was faster */
  async useCode({ id }: FollowCode, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.delete(FollowCode, { id });
    return affected === 1;
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<FollowTie | null> {
    return manager.findOneBy(FollowTie, { id });
  }

  async insert(tie: FollowTie, manager: EntityManager): Promise<void> {
    await insertRows(manager, FollowTie, [tie]);
  }

  /** Those that hold, on either side, by the indexes of both; oldest first. */
  list(accountId: string, manager: EntityManager = this.dataSource.manager): Promise<FollowRow[]> {
    return manager.query(
      `SELECT f.id, 'follower' AS side, ${followedName} AS name, f.followed_account_id IS NULL AS receives,
           f.created_at AS createdAt FROM follow_ties f
         WHERE f.follower_account_id = ? AND f.ended_at IS NULL
       UNION ALL SELECT f.id, 'followed', ${followerName}, 0, f.created_at FROM follow_ties f
         WHERE f.followed_account_id = ? AND f.ended_at IS NULL
       ORDER BY createdAt, id`,
      [accountId, accountId],
    );
  }

  /** Those of two that hold already. */
  between(
    followerAccountId: string,
    followedAccountId: string,
    manager: EntityManager,
  ): Promise<FollowTie | null> {
    return manager.findOneBy(FollowTie, { followerAccountId, followedAccountId, endedAt: IsNull() });
  }

  /** @returns whether it still held */
  async end(id: string, endedAt: Date, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.update(FollowTie, { id, endedAt: IsNull() }, { endedAt });
    return affected === 1;
  }

  /** Those by which somebody receives for a resident who has no account; locked, as they are now. */
  receiving(
    residentId: string,
    manager: EntityManager,
  ): Promise<{ id: string; followerAccountId: string }[]> {
    return manager.query(
      `SELECT id, follower_account_id AS followerAccountId FROM follow_ties
        WHERE resident_id = ? AND followed_account_id IS NULL AND ended_at IS NULL FOR UPDATE`,
      [residentId],
    );
  }

  /**
   * Of people who live here no more, and of followers who live in that community no more; what is asked of them is
   * withdrawn.
   */
  async endGone(
    residentIds: readonly string[],
    accountIds: readonly string[],
    endedAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    if (residentIds.length) {
      await manager.query(
        `UPDATE follow_ties f JOIN residents p ON p.id = f.resident_id AND p.state <> 'present' SET f.ended_at = ?
          WHERE f.resident_id IN (?) AND f.ended_at IS NULL`,
        [endedAt, residentIds],
      );
      await manager.query(
        `UPDATE follow_offers o JOIN residents p ON p.id = o.resident_id AND p.state <> 'present'
            SET o.state = 'withdrawn', o.answered_at = ? WHERE o.resident_id IN (?) AND o.state = 'waiting'`,
        [endedAt, residentIds],
      );
    }
    if (accountIds.length) {
      await manager.query(
        `UPDATE follow_ties f SET f.ended_at = ? WHERE f.follower_account_id IN (?) AND f.ended_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM household_ties t WHERE t.account_id = f.follower_account_id
            AND t.community_id = f.community_id AND t.ended_at IS NULL)`,
        [endedAt, accountIds],
      );
      await manager.query(
        `UPDATE follow_offers o SET o.state = 'withdrawn', o.answered_at = ?
          WHERE o.follower_account_id IN (?) AND o.state = 'waiting'
            AND NOT EXISTS (SELECT 1 FROM household_ties t WHERE t.account_id = o.follower_account_id
              AND t.community_id = o.community_id AND t.ended_at IS NULL)`,
        [endedAt, accountIds],
      );
    }
  }
}
