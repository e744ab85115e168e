import { Injectable } from '@nestjs/common';
import type { ComplaintDispatch as ComplaintDispatchView } from '@linge/shared/complaint/complaint.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ComplaintDispatch } from './entities/complaint-dispatch.entity.js';

/** A dispatch with the name of its unit. */
export type DispatchRow = Pick<ComplaintDispatch, 'id' | 'unitId' | 'state' | 'note' | 'updatedAt'> & {
  readonly lead: boolean | number;
  readonly unitName: string;
};

const open: readonly ComplaintDispatchView['state'][] = ['waiting', 'accepted'];

/** Queries on what units were asked to do. */
@Injectable()
export class ComplaintDispatchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the latest dispatch, the leading unit first; by index (complaint_id, dispatched_at). */
  async latest(
    complaintId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DispatchRow[]> {
    return manager.query(
      `SELECT d.id, d.unit_id AS unitId, u.name AS unitName, d.lead, d.state, d.note, d.updated_at AS updatedAt
       FROM complaint_dispatches d JOIN units u ON u.id = d.unit_id
       WHERE d.complaint_id = ? AND d.dispatched_at =
         (SELECT MAX(l.dispatched_at) FROM complaint_dispatches l WHERE l.complaint_id = ?)
       ORDER BY d.lead DESC, d.id`,
      [complaintId, complaintId],
    );
  }

  /** The units that a step, by its instant, relieved of what they had not answered; by index (complaint_id, dispatched_at). */
  async recalledAt(complaintId: string, at: Date, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ unitId: string }[]>(
      `SELECT unit_id AS unitId FROM complaint_dispatches
       WHERE complaint_id = ? AND state = 'recalled' AND updated_at = ?`,
      [complaintId, at],
    );
    return rows.map(({ unitId }) => unitId);
  }

  async insert(rows: readonly ComplaintDispatch[], manager: EntityManager): Promise<void> {
    await insertRows(manager, ComplaintDispatch, rows);
  }

  async answer(
    id: string,
    change: Pick<ComplaintDispatch, 'state' | 'note' | 'updatedAt'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(ComplaintDispatch, { id }, change);
  }

  /** Relieves the units that have not answered yet. */
  async recallOpen(complaintId: string, now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE complaint_dispatches SET state = 'recalled', updated_at = ? WHERE complaint_id = ? AND state IN (?)`,
      [now, complaintId, open],
    );
  }
}
