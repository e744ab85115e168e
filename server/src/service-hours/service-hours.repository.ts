import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertMissingRows, insertRows } from '../common/database/insert-rows.js';
import type { DayKey } from '../common/paging/day-cursor.js';
import { ServiceHourEntry } from './entities/service-hour-entry.entity.js';
import { entrySelect, type CorrectionRow, type EntryRow, type SumRow } from './service-hours.row.js';

/** What somebody did in a span of days, as a certificate says it. */
export interface StatementLine {
  readonly what: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly recordedMinutes: number;
  readonly grantedMinutes: number;
}

const sumsBySource = `SUM(IF(source = 'recorded', minutes, 0)) AS recordedMinutes,
  SUM(IF(source = 'granted', minutes, 0)) AS grantedMinutes`;

/** Queries on the ledger; nothing here changes a line. */
@Injectable()
export class ServiceHoursRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<EntryRow | undefined> {
    return (await manager.query<EntryRow[]>(`${entrySelect} WHERE e.id = ?`, [id]))[0];
  }

  /** By primary key. */
  findAll(ids: readonly string[]): Promise<EntryRow[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.query(`${entrySelect} WHERE e.id IN (?)`, [ids]);
  }

  /** Makes those wait for one another who put the same entry right. First of a transaction. */
  async lock(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM service_hour_entries WHERE id = ? FOR UPDATE', [id]);
  }

  async insert(entry: ServiceHourEntry, manager: EntityManager): Promise<void> {
    await insertRows(manager, ServiceHourEntry, [entry]);
  }

  /** @returns the ids of those that were not there yet, by the unique keys of session and account, and of help */
  async insertCheckIns(entries: readonly ServiceHourEntry[], manager: EntityManager): Promise<Set<string>> {
    if (!entries.length) return new Set();
    await insertMissingRows(manager, ServiceHourEntry, entries);
    const ids = entries.map(({ id }) => id);
    const there = await manager.query<{ id: string }[]>(
      'SELECT id FROM service_hour_entries WHERE id IN (?)',
      [ids],
    );
    return new Set(there.map(({ id }) => id));
  }

  /** By index (account_id, community_id, day, source, minutes) alone. */
  async sumsOf(accountId: string): Promise<(SumRow & { communityId: string; communityName: string })[]> {
    const rows = await this.dataSource.query<(SumRow & { communityId: string; communityName: string })[]>(
      `SELECT sums.*, c.name AS communityName FROM (
         SELECT e.community_id AS communityId, YEAR(e.day) AS year, e.source, SUM(e.minutes) AS minutes
         FROM service_hour_entries e WHERE e.account_id = ? GROUP BY e.community_id, YEAR(e.day), e.source
       ) sums JOIN communities c ON c.id = sums.communityId ORDER BY c.id, year DESC, source`,
      [accountId],
    );
    return rows.map(asNumbers);
  }

  /** By index (team_id, day, source, minutes) alone. */
  async sumsOfTeam(teamId: string): Promise<SumRow[]> {
    const rows = await this.dataSource.query<SumRow[]>(
      `SELECT YEAR(e.day) AS year, e.source, SUM(e.minutes) AS minutes
        FROM service_hour_entries e WHERE e.team_id = ? GROUP BY YEAR(e.day), e.source ORDER BY year DESC, source`,
      [teamId],
    );
    return rows.map(asNumbers);
  }

  /** Latest first, by index (account_id, corrects_id, day, id). */
  ofAccount(
    accountId: string,
    year: number | undefined,
    after: DayKey | undefined,
    rows: number,
  ): Promise<EntryRow[]> {
    const within = year === undefined ? [] : [`${year}-01-01`, `${year}-12-31`];
    const span = within.length ? 'AND e.day BETWEEN ? AND ?' : '';
    return this.#page(
      `e.account_id = ? AND e.corrects_id IS NULL ${span}`,
      [accountId, ...within],
      after,
      rows,
    );
  }

  /** Latest first, by index (team_id, corrects_id, day, id). */
  ofTeam(teamId: string, after: DayKey | undefined, rows: number): Promise<EntryRow[]> {
    return this.#page('e.team_id = ? AND e.corrects_id IS NULL', [teamId], after, rows);
  }

  /** Oldest first; by the index of the foreign key corrects_id. */
  corrections(
    entryIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CorrectionRow[]> {
    if (!entryIds.length) return Promise.resolve([]);
    return manager.query(
      `SELECT id, corrects_id AS correctsId, minutes, reason, actor_account_id AS actorAccountId,
         actor_role AS actorRole, created_at AS createdAt
       FROM service_hour_entries WHERE corrects_id IN (?) ORDER BY created_at, id`,
      [entryIds],
    );
  }

  /** What counts for nothing any more is left out. By index (account_id, community_id, day, source, minutes). */
  async statement(
    accountId: string,
    communityId: string,
    from: string,
    to: string,
    manager: EntityManager,
  ): Promise<StatementLine[]> {
    const rows = await manager.query<StatementLine[]>(
      `SELECT what, MIN(day) AS firstDay, MAX(day) AS lastDay, ${sumsBySource}
        FROM service_hour_entries WHERE account_id = ? AND community_id = ? AND day BETWEEN ? AND ?
        GROUP BY what HAVING SUM(minutes) > 0 ORDER BY MIN(day), what`,
      [accountId, communityId, from, to],
    );
    return rows.map((row) => ({
      ...row,
      recordedMinutes: Number(row.recordedMinutes),
      grantedMinutes: Number(row.grantedMinutes),
    }));
  }

  /** What was said of somebody goes with their account; by index (account_id, …). */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(ServiceHourEntry, { accountId }, { reason: null });
  }

  #page(
    where: string,
    values: readonly string[],
    after: DayKey | undefined,
    rows: number,
  ): Promise<EntryRow[]> {
    const key = after ? 'AND (e.day < ? OR (e.day = ? AND e.id < ?))' : '';
    return this.dataSource.query(
      `${entrySelect} WHERE ${where} ${key} ORDER BY e.day DESC, e.id DESC LIMIT ?`,
      [...values, ...(after ? [after.day, after.day, after.id] : []), rows],
    );
  }
}

/** The driver gives sums as text. */
function asNumbers<Row extends SumRow>(row: Row): Row {
  return { ...row, year: Number(row.year), minutes: Number(row.minutes) };
}
