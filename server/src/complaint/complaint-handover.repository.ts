import { Injectable } from '@nestjs/common';
import { complaintHandover, type HandledState } from '@linge/shared/complaint/complaint.transitions';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';
import { ComplaintEvent } from './entities/complaint-event.entity.js';
import type { Complaint } from './entities/complaint.entity.js';

const handledStates = Object.keys(complaintHandover.toGrid) as HandledState[];

/** What a handover looks at; locked until its transaction ends. */
export type HandledRow = Pick<Complaint, 'id' | 'gridId' | 'level' | 'version' | 'reporterAccountId'> & {
  readonly state: HandledState;
};

/** Until when something must be taken on. */
export interface AcceptDue {
  readonly urgent: Date;
  readonly usual: Date;
}

export interface HandledCount {
  readonly gridId: string;
  readonly gridName: string;
  /** In whichever state before it is resolved. */
  readonly accepted: number;
  readonly resolved: number;
}

/** Queries on what one person handles. */
@Injectable()
export class ComplaintHandoverRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By index (handler_account_id, community_id, state, …). */
  async counts(accountId: string, communityId: string): Promise<HandledCount[]> {
    const rows = await this.dataSource.query<Record<keyof HandledCount, string>[]>(
      `SELECT c.grid_id AS gridId, g.name AS gridName,
         SUM(c.state <> 'resolved') AS accepted, SUM(c.state = 'resolved') AS resolved
       FROM complaints c JOIN grids g ON g.id = c.grid_id
       WHERE c.handler_account_id = ? AND c.community_id = ? AND c.state IN (?)
       GROUP BY c.grid_id, g.name, g.number ORDER BY g.number`,
      [accountId, communityId, handledStates],
    );
    return rows.map((row) => ({ ...row, accepted: Number(row.accepted), resolved: Number(row.resolved) }));
  }

  /**
   * What somebody handles, locked. Found without locks first and then locked by primary key, in the order in which
   * a step of a complaint takes its locks too: by index the two would wait for each other.
   */
  async lockHandled(accountId: string, communityId: string, manager: EntityManager): Promise<HandledRow[]> {
    const found = await manager.query<{ id: string }[]>(
      'SELECT id FROM complaints WHERE handler_account_id = ? AND community_id = ? AND state IN (?)',
      [accountId, communityId, handledStates],
    );
    if (!found.length) return [];
    return manager.query<HandledRow[]>(
      `SELECT id, grid_id AS gridId, level, version, state, reporter_account_id AS reporterAccountId FROM complaints
       WHERE id IN (?) AND handler_account_id = ? AND state IN (?) ORDER BY id FOR UPDATE`,
      [found.map(({ id }) => id), accountId, handledStates],
    );
  }

  /** Rows that the transaction holds locked. */
  async give(
    ids: readonly string[],
    change: Pick<Complaint, 'state' | 'handlerAccountId' | 'updatedAt'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `UPDATE complaints SET state = ?, handler_account_id = ?, updated_at = ?, version = version + 1
       WHERE id IN (?)`,
      [change.state, change.handlerAccountId, change.updatedAt, ids],
    );
  }

  /** What waits to be taken on again has to be by then; the clock winds itself anew as it looks at it. */
  async windAcceptance(
    ids: readonly string[],
    due: AcceptDue,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `UPDATE complaints SET accept_due_at = IF(urgent, ?, ?), deadline_at = LEAST(due_at, IF(urgent, ?, ?)),
         next_timer_at = ? WHERE id IN (?)`,
      [due.urgent, due.usual, due.urgent, due.usual, now, ids],
    );
  }

  summaries(ids: readonly string[], manager: EntityManager): Promise<ComplaintSummaryRow[]> {
    return manager.query(`SELECT ${summaryColumns} FROM complaints c ${rowJoins} WHERE c.id IN (?)`, [ids]);
  }

  async appendEvents(events: readonly ComplaintEvent[], manager: EntityManager): Promise<void> {
    await insertRows(manager, ComplaintEvent, events);
  }
}
