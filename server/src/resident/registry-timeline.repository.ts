import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { RegistryChange } from './entities/registry-change.entity.js';

export type TimelineRow = Omit<RegistryChange, 'contentHash' | 'communityId'> & {
  readonly residentName: string | null;
};

/** Reads what happened, newest first. */
@Injectable()
export class RegistryTimelineRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Index (household_id, created_at, id) or (resident_id, created_at, id). */
  page(
    about: { readonly householdId: string } | { readonly residentId: string },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<TimelineRow[]> {
    const [column, id] =
      'householdId' in about ? ['household_id', about.householdId] : ['resident_id', about.residentId];
    const older = after ? 'AND c.created_at <= ? AND (c.created_at < ? OR c.id < ?)' : '';
    return this.dataSource.query(
      `SELECT c.id, c.type, c.household_id AS householdId, c.resident_id AS residentId, p.name AS residentName, c.day,
         c.fields, c.reason, c.source, c.source_id AS sourceId, c.actor_account_id AS actorAccountId,
         c.actor_role AS actorRole, c.created_at AS createdAt
       FROM registry_changes c LEFT JOIN residents p ON p.id = c.resident_id
       WHERE c.${column} = ? ${older} ORDER BY c.created_at DESC, c.id DESC LIMIT ?`,
      [id, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /** How people call what changes name by id: the address of a room or household, the name of a person. */
  async wordsFor(ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const address = "CONCAT_WS(' ', b.estate, b.name, u.name, m.number)";
    const joins = `JOIN building_units u ON u.id = m.building_unit_id JOIN buildings b ON b.id = u.building_id`;
    const rows = await this.dataSource.query<{ id: string; words: string }[]>(
      `SELECT m.id, ${address} AS words FROM rooms m ${joins} WHERE m.id IN (?)
       UNION ALL SELECT h.id, ${address} FROM households h JOIN rooms m ON m.id = h.room_id ${joins} WHERE h.id IN (?)
       UNION ALL SELECT p.id, p.name FROM residents p WHERE p.id IN (?)`,
      [ids, ids, ids],
    );
    return new Map(rows.map(({ id, words }) => [id, words]));
  }
}
