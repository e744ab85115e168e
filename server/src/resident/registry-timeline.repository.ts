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
}
