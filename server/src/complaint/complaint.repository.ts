import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { rowColumns, rowJoins, type ComplaintRow } from './complaint.row.js';
import { ComplaintEvent } from './entities/complaint-event.entity.js';
import { Complaint } from './entities/complaint.entity.js';

/** What a step changes in the row, besides its version. */
export type ComplaintChange = Pick<Complaint, 'state' | 'handlerAccountId' | 'rating' | 'updatedAt'>;

/** Queries on complaints and their events, one complaint at a time. */
@Injectable()
export class ComplaintRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<ComplaintRow | undefined> {
    const rows = await this.dataSource.query<ComplaintRow[]>(
      `SELECT ${rowColumns} FROM complaints c ${rowJoins} WHERE c.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** By index (complaint_id, sequence). */
  events(complaintId: string): Promise<ComplaintEvent[]> {
    return this.dataSource.manager.find(ComplaintEvent, {
      where: { complaintId },
      order: { sequence: 'ASC' },
    });
  }

  async insert(complaint: Complaint, manager: EntityManager): Promise<void> {
    await insertRows(manager, Complaint, [complaint]);
  }

  async appendEvent(event: ComplaintEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, ComplaintEvent, [event]);
  }

  /** Takes the row from the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    seen: { readonly id: string; readonly state: ComplaintState; readonly version: number },
    change: ComplaintChange,
    manager: EntityManager,
  ): Promise<number> {
    const { id, state, version } = seen;
    const result = await manager.update(
      Complaint,
      { id, state, version },
      { ...change, version: version + 1 },
    );
    return result.affected ?? 0;
  }
}
