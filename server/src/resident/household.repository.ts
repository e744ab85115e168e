import { Injectable } from '@nestjs/common';
import type { Household, Residency } from '@linge/shared/resident/resident.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { householdHits, type SqlPart } from './search-hits.js';
import { searchTerm } from './search-term.js';
import type { HouseholdState } from './entities/household.entity.js';

/** As the contract shows it, but with names in full and the landlord's phone as it is stored. */
export type HouseholdRow = Omit<Household, 'open' | 'landlord'> & {
  readonly state: HouseholdState;
  readonly landlordName: string | null;
  readonly landlordPhoneCipher: string | null;
};

const columns = `
  h.id, h.community_id AS communityId, h.grid_id AS gridId, h.micro_grid_id AS microGridId,
  h.room_id AS roomId, CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address, h.residency,
  head.name AS headName,
  (SELECT COUNT(*) FROM residents member WHERE member.household_id = h.id AND member.state = 'present')
    AS memberCount,
  h.state, h.landlord_name AS landlordName, h.landlord_phone_cipher AS landlordPhoneCipher, h.version`;

const joins = `
  JOIN rooms r ON r.id = h.room_id
  JOIN building_units u ON u.id = r.building_unit_id
  JOIN buildings b ON b.id = u.building_id
  LEFT JOIN residents head ON head.id = h.head_id`;

interface Filter extends Scope {
  readonly residency?: Residency | undefined;
  readonly q?: string | undefined;
}

/** FROM and WHERE with the open households of a filter as `h`. */
function openHouseholds({ communityId, gridId, residency, q }: Filter): SqlPart {
  const hits = q === undefined ? undefined : householdHits(communityId, searchTerm(q));
  const conditions = ['h.community_id = ?', "h.state = 'open'"];
  const values: unknown[] = [...(hits?.values ?? []), communityId];
  const where = (condition: string, value: string | undefined) => {
    if (!value) return;
    conditions.push(condition);
    values.push(value);
  };
  where('h.grid_id = ?', gridId);
  where('h.residency = ?', residency);
  // Else a page in the order of ids tempts the database to walk along those of all communities.
  const from = hits
    ? `(${hits.sql}) hit STRAIGHT_JOIN households h ON h.id = hit.id`
    : 'households h IGNORE INDEX (PRIMARY)';
  return { sql: `FROM ${from} WHERE ${conditions.join(' AND ')}`, values };
}

/** Queries on households. */
@Injectable()
export class HouseholdRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Indexes (community_id, id) and (grid_id, id), or with a term those of `search-hits.ts`; the members are counted in
   * (household_id, id).
   */
  list(filter: Filter, after: string, limit: number): Promise<HouseholdRow[]> {
    const found = openHouseholds(filter);
    return this.dataSource.query(
      `SELECT ${columns}
       FROM (SELECT h.id ${found.sql} AND h.id > ? ORDER BY h.id LIMIT ?) page
       JOIN households h ON h.id = page.id ${joins} ORDER BY h.id`,
      [...found.values, after, limit],
    );
  }

  /** Index (community_id, state, grid_id, residency), or with a term those of `search-hits.ts`. */
  async count(filter: Filter): Promise<number> {
    const found = openHouseholds(filter);
    const rows: { count: string | number }[] = await this.dataSource.query(
      `SELECT COUNT(*) AS count ${found.sql}`,
      [...found.values],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async find(id: string): Promise<HouseholdRow | undefined> {
    const rows: HouseholdRow[] = await this.dataSource.query(
      `SELECT ${columns} FROM households h ${joins} WHERE h.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Where a room lies. */
  async roomScope(roomId: string): Promise<{ communityId: string; gridId: string } | undefined> {
    const rows: { communityId: string; gridId: string }[] = await this.dataSource.query(
      `SELECT r.community_id AS communityId, b.grid_id AS gridId FROM rooms r
       JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id WHERE r.id = ?`,
      [roomId],
    );
    return rows[0];
  }
}
