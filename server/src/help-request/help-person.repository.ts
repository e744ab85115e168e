import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Somebody of the registry for whom a hand is asked. */
export interface HelpPersonRow {
  readonly residentId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
}

/** Somebody of an account's own: the account itself, whom it looks after, or who lives with it. */
export interface OwnPersonRow extends HelpPersonRow {
  readonly nearness: 'self' | 'cared' | 'household';
}

const nearness = ['household', 'cared', 'self'] as const;

/** Queries on the people for whom a hand is asked. */
@Injectable()
export class HelpPersonRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those who live here, the account itself first; by the indexes that begin with account_id, and household_id. */
  async ofAccount(
    accountId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OwnPersonRow[]> {
    const rows = await manager.query<(HelpPersonRow & { near: number | string })[]>(
      `SELECT p.id AS residentId, p.community_id AS communityId, p.grid_id AS gridId, p.name, own.near
        FROM (
          SELECT known.resident_id, MAX(known.near) AS near FROM (
            SELECT t.resident_id, 2 AS near FROM household_ties t
              WHERE t.account_id = ? AND t.ended_at IS NULL AND t.resident_id IS NOT NULL
            UNION ALL SELECT c.resident_id, 1 FROM care_ties c WHERE c.account_id = ? AND c.ended_at IS NULL
            UNION ALL SELECT m.id, 0 FROM household_ties t JOIN residents m ON m.household_id = t.household_id
              WHERE t.account_id = ? AND t.ended_at IS NULL
          ) known GROUP BY known.resident_id
        ) own JOIN residents p ON p.id = own.resident_id AND p.state = 'present'
        ORDER BY own.near DESC, p.id`,
      [accountId, accountId, accountId],
    );
    return rows.map(({ near, ...row }) => ({ ...row, nearness: nearness[Number(near)] ?? 'household' }));
  }

  /** Somebody who lives here, by primary key. */
  async find(residentId: string, manager: EntityManager = this.dataSource.manager) {
    const [row] = await manager.query<HelpPersonRow[]>(
      `SELECT id AS residentId, community_id AS communityId, grid_id AS gridId, name
        FROM residents WHERE id = ? AND state = 'present'`,
      [residentId],
    );
    return row;
  }

  /** The accounts of somebody themselves, by the index of the foreign key resident_id. */
  async accountsOf(residentId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT DISTINCT account_id AS accountId FROM household_ties WHERE resident_id = ? AND ended_at IS NULL`,
      [residentId],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Those of their household, and of who looks after them; by the indexes on household_id and resident_id. */
  async accountsBeside(residentId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT t.account_id AS accountId FROM residents p JOIN household_ties t ON t.household_id = p.household_id
         WHERE p.id = ? AND t.ended_at IS NULL
       UNION SELECT c.account_id FROM care_ties c WHERE c.resident_id = ? AND c.ended_at IS NULL`,
      [residentId, residentId],
    );
    return rows.map(({ accountId }) => accountId);
  }
}
