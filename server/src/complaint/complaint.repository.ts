import { Injectable } from '@nestjs/common';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { Placed } from './complaint.policy.js';
import { fullColumns, fullJoins, type ComplaintRow } from './complaint.row.js';
import { ComplaintEvent } from './entities/complaint-event.entity.js';
import { Complaint } from './entities/complaint.entity.js';

/** Nothing can be merged into one in these. */
const endedStates: readonly ComplaintState[] = ['closed', 'withdrawn', 'rejected', 'merged'];

/** What a step changes in the row, besides its version. */
export type ComplaintChange = Partial<
  Omit<Complaint, 'id' | 'communityId' | 'number' | 'version' | 'createdAt'>
> &
  Pick<Complaint, 'state' | 'updatedAt'>;

/** A complaint as far as merging goes. */
export type MergingRow = Pick<Complaint, 'id' | 'reporterAccountId' | 'mergedIntoId'>;

/** An event as far as it tells who did what. */
export type StepRow = Pick<ComplaintEvent, 'action' | 'actorAccountId'>;

const mergingColumns = { id: true, reporterAccountId: true, mergedIntoId: true } as const;

/** Queries on complaints and their events, one complaint at a time. */
@Injectable()
export class ComplaintRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<ComplaintRow | undefined> {
    const rows = await this.dataSource.query<ComplaintRow[]>(
      `SELECT ${fullColumns} FROM complaints c ${fullJoins} WHERE c.id = ?`,
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

  /** What was done to one and by whom, within a transaction; by index (complaint_id, sequence). */
  steps(complaintId: string, manager: EntityManager): Promise<StepRow[]> {
    const select = { action: true, actorAccountId: true } as const;
    return manager.find(ComplaintEvent, { where: { complaintId }, select });
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

  /** Locks one that others are to be merged into; false where it has ended or was merged itself. */
  async lockOpen(id: string, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<{ state: ComplaintState }[]>(
      'SELECT state FROM complaints WHERE id = ? FOR UPDATE',
      [id],
    );
    return rows.some(({ state }) => !endedStates.includes(state));
  }

  /** Has the clock look at what was merged into one; found by index (merged_into_id). */
  async wakeMerged(intoId: string, now: Date, manager: EntityManager): Promise<void> {
    await manager.update(Complaint, { mergedIntoId: intoId, state: 'merged' }, { nextTimerAt: now });
  }

  /** Who reported one, and what it was merged into, within a transaction; by primary key. */
  merging(id: string, manager: EntityManager): Promise<MergingRow | null> {
    return manager.findOne(Complaint, { where: { id }, select: mergingColumns });
  }

  /** What is merged into one; by index (merged_into_id). */
  mergedInto(mergedIntoId: string, manager: EntityManager): Promise<MergingRow[]> {
    return manager.find(Complaint, { where: { mergedIntoId, state: 'merged' }, select: mergingColumns });
  }

  /** What is merged into one, the first reported first, with where it is; by index (merged_into_id). */
  mergedHere(mergedIntoId: string): Promise<(Placed & Pick<Complaint, 'id' | 'number'>)[]> {
    return this.dataSource.query(
      `SELECT id, number, community_id AS communityId, grid_id AS gridId, level, reporter_account_id AS reporterAccountId,
         handler_account_id AS handlerAccountId, resolved_by_account_id AS resolvedByAccountId
       FROM complaints WHERE merged_into_id = ? AND state = 'merged' ORDER BY created_at, id`,
      [mergedIntoId],
    );
  }

  /** By index (next_timer_at, id): those that the system has to look at, the longest due first. */
  async dueTimers(now: Date, limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM complaints WHERE next_timer_at <= ? ORDER BY next_timer_at, id LIMIT ?',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Notes what the system told somebody, which is no step, unless another server did or somebody moved it.
   * @returns whether it was noted
   */
  async noteTold(
    seen: { readonly id: string; readonly version: number; readonly nextTimerAt: Date | null },
    change: Pick<Complaint, 'remindedDueAt' | 'nextTimerAt'>,
    manager: EntityManager,
  ): Promise<boolean> {
    const { id, version, nextTimerAt } = seen;
    if (nextTimerAt === null) return false;
    const result = await manager.update(Complaint, { id, version, nextTimerAt }, change);
    return result.affected === 1;
  }
}
