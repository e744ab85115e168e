import { Injectable } from '@nestjs/common';
import type { HelpKind, HelpPhase, HelpWhen } from '@linge/shared/help-request/help-request.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { addDays } from '../common/clock/working-day.policy.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { helpRequestSelect, type HelpRequestRow } from './help-request.row.js';

/** A line of what volunteers may take. */
export interface OpenRow extends HelpRequestRow {
  /** 1 where it is not of the reader's own grid. */
  readonly elsewhere: number | string;
}

/** The last row of the page before, in what volunteers may take. */
export interface OpenKey {
  readonly elsewhere: number;
  readonly lastDay: string;
  readonly id: string;
}

/** What a volunteer looks for. */
export interface OpenFilter {
  readonly communityId: string;
  readonly ownGridId: string | undefined;
  readonly gridId?: string | undefined;
  readonly kind?: HelpKind | undefined;
  readonly when?: HelpWhen | undefined;
  /** In Asia/Shanghai. */
  readonly today: string;
  /** What is asked for these is not theirs to take. */
  readonly family: readonly string[];
  readonly accountId: string;
}

/** The lists of requests. */
@Injectable()
export class HelpRequestListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Newest first: what an account asked for, by index (asker_account_id, …), and what was asked for whom it is in the
   * registry, by index (resident_id, …).
   */
  asked(accountId: string, after: InstantKey | undefined, rows: number): Promise<HelpRequestRow[]> {
    const key = after ? 'AND (x.created_at < ? OR (x.created_at = ? AND x.id < ?))' : '';
    const values = after ? [after.createdAt, after.createdAt, after.id] : [];
    return this.dataSource.query(
      `${helpRequestSelect} JOIN (
          (SELECT x.id FROM help_requests x WHERE x.asker_account_id = ? ${key}
            ORDER BY x.created_at DESC, x.id DESC LIMIT ?)
          UNION (SELECT x.id FROM household_ties t JOIN help_requests x ON x.resident_id = t.resident_id
            WHERE t.account_id = ? AND t.ended_at IS NULL ${key} ORDER BY x.created_at DESC, x.id DESC LIMIT ?)
        ) own ON own.id = h.id ORDER BY h.created_at DESC, h.id DESC LIMIT ?`,
      [accountId, ...values, rows, accountId, ...values, rows, rows],
    );
  }

  /** Latest taken first, by index (taker_account_id, taken_at, id). */
  taken(accountId: string, after: InstantKey | undefined, rows: number): Promise<HelpRequestRow[]> {
    const key = after ? 'AND (h.taken_at < ? OR (h.taken_at = ? AND h.id < ?))' : '';
    return this.dataSource.query(
      `${helpRequestSelect} WHERE h.taker_account_id = ? ${key} ORDER BY h.taken_at DESC, h.id DESC LIMIT ?`,
      [accountId, ...(after ? [after.createdAt, after.createdAt, after.id] : []), rows],
    );
  }

  /** Of their own grid first, then by day. By index (community_id, state, last_day, id): of a community, some tens are open. */
  open(filter: OpenFilter, after: OpenKey | undefined, rows: number): Promise<OpenRow[]> {
    const { communityId, ownGridId, gridId, kind, when, today, family, accountId } = filter;
    const elsewhere = 'IF(h.grid_id = ?, 0, 1)';
    const own = ownGridId ?? '';
    const conditions: [string, readonly unknown[]][] = [
      [`h.community_id = ? AND h.state = 'open' AND h.last_day >= ?`, [communityId, today]],
      ['h.asker_account_id <> ?', [accountId]],
    ];
    if (family.length) conditions.push(['h.resident_id NOT IN (?)', [family]]);
    if (gridId) conditions.push(['h.grid_id = ?', [gridId]]);
    if (kind) conditions.push(['h.kind = ?', [kind]]);
    if (when === 'flexible') conditions.push(['h.day IS NULL', []]);
    if (when === 'today') conditions.push(['h.day = ?', [today]]);
    if (when === 'week') conditions.push(['h.day <= ?', [addDays(today, 6)]]);
    if (after) {
      conditions.push([
        `(${elsewhere} > ? OR (${elsewhere} = ? AND (h.last_day > ? OR (h.last_day = ? AND h.id > ?))))`,
        [own, after.elsewhere, own, after.elsewhere, after.lastDay, after.lastDay, after.id],
      ]);
    }
    const select = helpRequestSelect.replace('SELECT', `SELECT ${elsewhere} AS elsewhere,`);
    return this.dataSource.query(
      `${select} WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
        ORDER BY elsewhere, h.last_day, h.id LIMIT ?`,
      [own, ...conditions.flatMap(([, values]) => values), rows],
    );
  }

  /** Newest first, by index (grid_id, phase, created_at, id) or (community_id, phase, created_at, id). */
  desk(
    { communityId, gridId }: Scope,
    phase: HelpPhase,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<HelpRequestRow[]> {
    const key = after ? 'AND (h.created_at < ? OR (h.created_at = ? AND h.id < ?))' : '';
    return this.dataSource.query(
      `${helpRequestSelect} WHERE h.community_id = ? ${gridId ? 'AND h.grid_id = ?' : ''} AND h.phase = ? ${key}
        ORDER BY h.created_at DESC, h.id DESC LIMIT ?`,
      [
        communityId,
        ...(gridId ? [gridId] : []),
        phase,
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }
}
