import { Injectable } from '@nestjs/common';
import type { CadreReportState } from '@linge/shared/cadre-report/cadre-report.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import type { DayKey } from '../common/paging/day-cursor.js';
import type {
  CadreReportChange,
  CadreReportDeadline,
  CadreReportEventRow,
  CadreReportRow,
} from './cadre-report.row.js';
import { CadreReportEvent } from './entities/cadre-report-event.entity.js';
import { CadreReport } from './entities/cadre-report.entity.js';

/** Whose reports are read: those of named people, and of communities whose town was told. */
export interface Desks {
  readonly staffMemberIds: readonly string[];
  readonly communityIds: readonly string[];
}

const openStates: readonly CadreReportState[] = ['received', 'takenUp', 'asked'];
const endedStates: readonly CadreReportState[] = ['answered', 'closed'];

const select = `SELECT r.id, r.community_id AS communityId, r.recipient_staff_member_id AS recipientStaffMemberId,
    r.town_since AS townSince, r.about, r.who_cipher AS whoCipher, r.text_cipher AS textCipher, r.state, r.version,
    r.number, r.claim_hash AS claimHash, r.content_hash AS contentHash, r.received_on AS receivedOn,
    r.take_up_due_on AS takeUpDueOn, r.answer_due_on AS answerDueOn, r.take_up_told_on AS takeUpToldOn,
    r.answer_told_on AS answerToldOn, r.untold, r.satisfied, c.name AS communityName, t.name AS townName,
    s.name AS recipientName
  FROM cadre_reports r JOIN communities c ON c.id = r.community_id JOIN towns t ON t.id = c.town_id
    LEFT JOIN staff_members s ON s.id = r.recipient_staff_member_id`;

/** An `IN` of nothing is no SQL. */
const listed = (ids: readonly string[]) => (ids.length ? ids : ['']);

/** Queries on reports and their events. */
@Injectable()
export class CadreReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CadreReportRow | undefined> {
    return (await manager.query<CadreReportRow[]>(`${select} WHERE r.id = ?`, [id]))[0];
  }

  /** Index (number). */
  byNumber(number: string, manager: EntityManager = this.dataSource.manager): Promise<CadreReportRow[]> {
    return manager.query<CadreReportRow[]>(`${select} WHERE r.number = ?`, [number]);
  }

  /**
   * Newest day first, by index (recipient_staff_member_id, received_on, id) and (community_id, town_since, …): two
   * statements in one, as an OR of both would look at all reports.
   */
  page(
    { staffMemberIds, communityIds }: Desks,
    ended: boolean,
    after: DayKey | undefined,
    limit: number,
  ): Promise<CadreReportRow[]> {
    const states = ended ? endedStates : openStates;
    const key = after ? 'AND (received_on < ? OR (received_on = ? AND id < ?))' : '';
    const rest = [states, ...(after ? [after.day, after.day, after.id] : []), limit];
    const order = `AND state IN (?) ${key} ORDER BY received_on DESC, id DESC LIMIT ?`;
    return this.dataSource.query(
      `${select} JOIN (
          (SELECT id FROM cadre_reports WHERE recipient_staff_member_id IN (?) ${order})
        UNION
          (SELECT id FROM cadre_reports WHERE community_id IN (?) AND town_since IS NOT NULL ${order})
        ) mine ON mine.id = r.id ORDER BY r.received_on DESC, r.id DESC LIMIT ?`,
      [listed(staffMemberIds), ...rest, listed(communityIds), ...rest, limit],
    );
  }

  /** Those that nobody has taken up yet; by the same indexes. */
  async waiting({ staffMemberIds, communityIds }: Desks): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS count FROM (
          SELECT id FROM cadre_reports WHERE recipient_staff_member_id IN (?) AND state = 'received'
        UNION
          SELECT id FROM cadre_reports WHERE community_id IN (?) AND town_since IS NOT NULL AND state = 'received'
        ) mine`,
      [listed(staffMemberIds), listed(communityIds)],
    );
    return Number(row?.count);
  }

  /** Open ones that lie with somebody who is to be named no longer; by index (recipient_staff_member_id, …). */
  openWith(staffMemberId: string, manager: EntityManager): Promise<CadreReportRow[]> {
    return manager.query(`${select} WHERE r.recipient_staff_member_id = ? AND r.state IN (?)`, [
      staffMemberId,
      openStates,
    ]);
  }

  /** Unique index (report_id, sequence). */
  events(reportId: string): Promise<CadreReportEventRow[]> {
    return this.dataSource.query(
      `SELECT e.id, e.report_id AS reportId, e.sequence, e.type, e.action, e.from_state AS fromState,
         e.to_state AS toState, e.actor_account_id AS actorAccountId, e.actor_role AS actorRole,
         e.text_cipher AS textCipher, e.happened_on AS happenedOn,
         (SELECT s.name FROM staff_members s WHERE s.account_id = e.actor_account_id ORDER BY s.id LIMIT 1) AS actorName
       FROM cadre_report_events e WHERE e.report_id = ? ORDER BY e.sequence`,
      [reportId],
    );
  }

  insert(report: CadreReport, manager: EntityManager): Promise<void> {
    return insertRows(manager, CadreReport, [report]);
  }

  appendEvent(event: CadreReportEvent, manager: EntityManager): Promise<void> {
    return insertRows(manager, CadreReportEvent, [event]);
  }

  /** From the state and version that were seen to the next; returns how many rows that changed. */
  async advance(
    { id, state, version }: Pick<CadreReport, 'id' | 'state' | 'version'>,
    change: CadreReportChange,
    manager: EntityManager,
  ): Promise<number> {
    const to = { ...change, version: version + 1 };
    return (await manager.update(CadreReport, { id, state, version }, to)).affected ?? 0;
  }

  /** Of which somebody must hear; by index (untold, id). */
  untold(after: string, limit: number): Promise<CadreReportRow[]> {
    const values = [after, limit];
    return this.dataSource.query(`${select} WHERE r.untold = 1 AND r.id > ? ORDER BY r.id LIMIT ?`, values);
  }

  /** @returns false where another server was faster, or the report moved on */
  async noteTold({ id, version }: CadreReportRow, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.update(CadreReport, { id, version, untold: true }, { untold: false });
    return affected === 1;
  }

  /** Past a deadline without the town being told; by index (state, take_up_due_on) or (state, answer_due_on). */
  overdue(
    deadline: CadreReportDeadline,
    today: string,
    after: DayKey,
    limit: number,
  ): Promise<CadreReportRow[]> {
    const [due, told, states] =
      deadline === 'takeUp'
        ? ['take_up_due_on', 'take_up_told_on', ['received']]
        : ['answer_due_on', 'answer_told_on', openStates];
    return this.dataSource.query(
      `${select} WHERE r.state IN (?) AND r.${due} >= ? AND r.${due} < ? AND (r.${due} > ? OR r.id > ?)
         AND r.${told} IS NULL ORDER BY r.${due}, r.id LIMIT ?`,
      [states, after.day, today, after.day, after.id, limit],
    );
  }

  /** @returns false where another server was faster, or the report moved on */
  async noteOverdue(
    { id, version, townSince }: CadreReportRow,
    deadline: CadreReportDeadline,
    today: string,
    manager: EntityManager,
  ): Promise<boolean> {
    const told = deadline === 'takeUp' ? 'take_up_told_on' : 'answer_told_on';
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      `UPDATE cadre_reports SET ${told} = ?, town_since = ? WHERE id = ? AND version = ? AND ${told} IS NULL`,
      [today, townSince ?? today, id, version],
    );
    return affectedRows === 1;
  }
}
