import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { AccessRecord } from './entities/access-record.entity.js';

export type AccessRecordRow = Omit<AccessRecord, 'contentHash' | 'landlordName'> & {
  readonly residentName: string;
};

/** That somebody called about a complaint. */
export type CallRow = Pick<AccessRecord, 'id' | 'accountId' | 'role' | 'createdAt'>;

/** Queries on the records of access. */
@Injectable()
export class AccessRecordRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<AccessRecord | null> {
    return this.dataSource.manager.findOneBy(AccessRecord, { id });
  }

  insert(record: AccessRecord, manager: EntityManager = this.dataSource.manager): Promise<void> {
    return insertRows(manager, AccessRecord, [record]);
  }

  /** Calls about a complaint, the first one first. By the index of the foreign key complaint_id. */
  calls(complaintId: string, rows: number): Promise<CallRow[]> {
    return this.dataSource.query(
      `SELECT id, account_id AS accountId, role, created_at AS createdAt FROM access_records
       WHERE complaint_id = ? AND purpose = 'call' ORDER BY created_at, id LIMIT ?`,
      [complaintId, rows],
    );
  }

  /**
   * Newest first. Index (resident_id, created_at, id) for a resident, (community_id, account_id, created_at, id) for a
   * staff member, else (community_id, created_at, id).
   */
  page(
    where: {
      readonly communityId?: string | undefined;
      readonly residentId?: string | undefined;
      readonly accountId?: string | undefined;
    },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<AccessRecordRow[]> {
    const conditions: string[] = [];
    const values: unknown[] = [];
    const by = (condition: string, ...of: unknown[]) => {
      conditions.push(condition);
      values.push(...of);
    };
    if (where.communityId) by('a.community_id = ?', where.communityId);
    if (where.residentId) by('a.resident_id = ?', where.residentId);
    if (where.accountId) by('a.account_id = ?', where.accountId);
    if (after) {
      by('a.created_at <= ?', after.createdAt);
      by('(a.created_at < ? OR a.id < ?)', after.createdAt, after.id);
    }
    return this.dataSource.query(
      `SELECT a.id, a.community_id AS communityId, a.grid_id AS gridId, a.resident_id AS residentId,
         a.household_id AS householdId, a.complaint_id AS complaintId,
         COALESCE(p.name, a.landlord_name, f.name, '') AS residentName,
         a.account_id AS accountId, a.actor_name AS actorName, a.role, a.field, a.purpose, a.note, a.created_at AS createdAt
       FROM access_records a LEFT JOIN residents p ON p.id = a.resident_id
         LEFT JOIN complaint_filings f ON f.id = a.complaint_id
       WHERE ${conditions.join(' AND ')} ORDER BY a.created_at DESC, a.id DESC LIMIT ?`,
      [...values, rows],
    );
  }
}
