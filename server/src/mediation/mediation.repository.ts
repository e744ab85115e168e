import { Injectable } from '@nestjs/common';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { MediationEvent } from './entities/mediation-event.entity.js';
import { Mediation } from './entities/mediation.entity.js';
import type { MediationRow } from './mediation.row.js';

/** What a step changes in the row, besides its version. */
export type MediationChange = Partial<Omit<Mediation, 'id' | 'version' | 'createdAt'>> &
  Pick<Mediation, 'state' | 'updatedAt'>;

/** Whose list: those of a mediator, or those of some levels of some communities. */
export type MediationRange =
  { readonly mediatorAccountId: string } | { readonly communityId: string; readonly level: ComplaintLevel };

const columns = `m.id, m.community_id AS communityId, m.grid_id AS gridId, g.name AS gridName,
  m.complaint_id AS complaintId, m.open_complaint_id AS openComplaintId, c.number AS complaintNumber,
  c.state AS complaintState, k.name AS categoryName, m.level, m.mediator_account_id AS mediatorAccountId,
  m.mediator_role AS mediatorRole, m.state, m.version, m.ended, m.sort_at AS sortAt, m.next_kind AS nextKind,
  m.agreement_id AS agreementId, m.agreement_count AS agreementCount, m.started_by_account_id AS startedByAccountId,
  m.content_hash AS contentHash, m.ended_at AS endedAt, m.created_at AS createdAt, m.updated_at AS updatedAt`;
const joins = `JOIN grids g ON g.id = m.grid_id JOIN complaints c ON c.id = m.complaint_id
  JOIN complaint_categories k ON k.id = c.category_id`;

/** Queries on mediations and their events. */
@Injectable()
export class MediationRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<MediationRow | undefined> {
    const rows = await manager.query<MediationRow[]>(
      `SELECT ${columns} FROM mediations m ${joins} WHERE m.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Makes the steps of one mediation wait for one another. */
  async lock(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM mediations WHERE id = ? FOR UPDATE', [id]);
  }

  /** The latest of a complaint, by index (complaint_id, created_at). */
  async latestOf(complaintId: string): Promise<MediationRow | undefined> {
    const rows = await this.dataSource.query<MediationRow[]>(
      `SELECT ${columns} FROM mediations m ${joins} WHERE m.complaint_id = ? ORDER BY m.created_at DESC LIMIT 1`,
      [complaintId],
    );
    return rows[0];
  }

  /**
   * What comes next first; of those that ended, the latest. Each range is one of an index, (mediator_account_id, ended,
   * sort_at, id) or (community_id, level, ended, sort_at, id), that is read in order and stopped after a page.
   */
  list(
    ranges: readonly MediationRange[],
    ended: boolean,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<MediationRow[]> {
    const parameters: unknown[] = [];
    const [order, past] = ended ? ['DESC', '<'] : ['ASC', '>'];
    const parts = ranges.map((range) => {
      const own = 'mediatorAccountId' in range;
      parameters.push(...(own ? [range.mediatorAccountId] : [range.communityId, range.level]), ended);
      if (after) parameters.push(after.createdAt, after.createdAt, after.id);
      parameters.push(rows);
      return `(SELECT id, sort_at FROM mediations
        WHERE ${own ? 'mediator_account_id = ?' : 'community_id = ? AND level = ?'} AND ended = ?
        ${after ? `AND sort_at ${past}= ? AND (sort_at ${past} ? OR id ${past} ?)` : ''}
        ORDER BY sort_at ${order}, id ${order} LIMIT ?)`;
    });
    return this.dataSource.query(
      `SELECT ${columns} FROM (${parts.join(' UNION ALL ')}) q JOIN mediations m ON m.id = q.id ${joins}
        ORDER BY q.sort_at ${order}, q.id ${order} LIMIT ?`,
      [...parameters, rows],
    );
  }

  /** Those that an account is a party of, newest first: ids are made in order. By index (account_id, mediation_id). */
  ofParty(accountId: string, before: string | undefined, rows: number): Promise<MediationRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM (SELECT DISTINCT mediation_id FROM mediation_parties
         WHERE account_id = ? AND removed_at IS NULL ${before ? 'AND mediation_id < ?' : ''}
         ORDER BY mediation_id DESC LIMIT ?) q
       JOIN mediations m ON m.id = q.mediation_id ${joins} ORDER BY q.mediation_id DESC`,
      [accountId, ...(before ? [before] : []), rows],
    );
  }

  /**
   * Open ones that somebody mediates in a community, locked, as they are now: the transaction's snapshot may be older.
   * Found without locks, by index (mediator_account_id, ended, …), and then locked by primary key, as a step locks them.
   */
  async lockMediatedBy(
    accountId: string,
    communityId: string,
    manager: EntityManager,
  ): Promise<MediationRow[]> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT id FROM mediations WHERE mediator_account_id = ? AND ended = 0 AND community_id = ?`,
      [accountId, communityId],
    );
    const ids = found.map(({ id }) => id);
    return (await this.lockOpen(ids, manager)).filter((row) => row.mediatorAccountId === accountId);
  }

  /** Those of them that are open, locked, as they are now: the transaction's snapshot may be older. */
  async lockOpen(ids: readonly string[], manager: EntityManager): Promise<MediationRow[]> {
    if (!ids.length) return [];
    const locked = await manager.find(Mediation, {
      where: { id: In([...ids]), ended: false },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const rows: MediationRow[] = [];
    for (const now of locked) {
      // What it is about never changes, so the snapshot tells that.
      const about = await this.find(now.id, manager);
      if (about) rows.push({ ...about, ...now });
    }
    return rows;
  }

  async insert(mediation: Mediation, manager: EntityManager): Promise<void> {
    await insertRows(manager, Mediation, [mediation]);
  }

  async appendEvent(event: MediationEvent, manager: EntityManager): Promise<void> {
    await insertRows(manager, MediationEvent, [event]);
  }

  /** By index (mediation_id, sequence). */
  events(mediationId: string): Promise<MediationEvent[]> {
    return this.dataSource.manager.find(MediationEvent, {
      where: { mediationId },
      order: { sequence: 'ASC' },
    });
  }

  /** By mediation: the one that each came to its version by; by index (mediation_id, sequence). */
  async lastEvents(
    rows: readonly Pick<MediationRow, 'id' | 'version'>[],
  ): Promise<Map<string, MediationEvent>> {
    const where = rows.map(({ id, version }) => ({ mediationId: id, sequence: version }));
    const events = where.length ? await this.dataSource.manager.find(MediationEvent, { where }) : [];
    return new Map(events.map((event) => [event.mediationId, event]));
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    {
      id,
      state,
      version,
    }: { readonly id: string; readonly state: Mediation['state']; readonly version: number },
    change: MediationChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(Mediation, { id, state, version }, to)).affected ?? 0;
  }

  /** What comes next, of a row that the transaction holds locked. */
  async noteNext(
    id: string,
    next: Pick<Mediation, 'sortAt' | 'nextKind'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(Mediation, { id }, next);
  }
}
