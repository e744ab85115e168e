import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BoxListShow } from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { Scope } from '../common/auth/scope.policy.js';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import { insertRows } from '../common/database/insert-rows.js';
import { lastMorningOf } from './box-schedule.policy.js';
import { SuggestionBox } from './entities/suggestion-box.entity.js';

/** A box with the names that it is shown with. */
export interface BoxRow extends Omit<
  SuggestionBox,
  'createdByAccountId' | 'contentHash' | 'createdAt' | 'updatedAt'
> {
  readonly gridName: string;
  readonly place: string;
  readonly keeperName: string;
  /** Null where it is there for no household. */
  readonly address: string | null;
  readonly waitingSlips: string | number;
}

/** Where a page of the list goes on: days from the list's first day to the box's morning, then its id. */
export interface BoxKey {
  readonly days: number;
  readonly id: string;
}

export interface ShownBoxes extends Scope {
  readonly show?: BoxListShow | undefined;
  readonly today: string;
  readonly isWorkingDay: IsWorkingDay;
}

/** 1 is Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** The last morning before today, as `missedOn` reckons it; of the days of each weekday, Monday first. */
const lastMorning = 'CAST(ELT(weekday, ?, ?, ?, ?, ?, ?, ?) AS DATE)';

/** A box whose mornings are looked at. */
export type ScheduledBox = Pick<
  SuggestionBox,
  | 'id'
  | 'communityId'
  | 'gridId'
  | 'weekday'
  | 'scheduledFrom'
  | 'lastOpenedOn'
  | 'keeperStaffMemberId'
  | 'label'
> & { readonly place: string };

const scheduleColumns = `b.id, b.community_id AS communityId, b.grid_id AS gridId, b.label, b.weekday, b.scheduled_from AS scheduledFrom,
  b.last_opened_on AS lastOpenedOn, b.keeper_staff_member_id AS keeperStaffMemberId`;
const columns = `${scheduleColumns}, g.name AS gridName, b.door_id AS doorId,
  d.label AS place, s.name AS keeperName, b.household_id AS householdId,
  IF(h.id IS NULL, NULL, CONCAT_WS(' ', l.estate, l.name, u.name, r.number)) AS address, b.retired, b.version,
  (SELECT COUNT(*) FROM box_slips slip WHERE slip.box_id = b.id AND slip.state = 'waiting') AS waitingSlips`;
const joins = `JOIN grids g ON g.id = b.grid_id JOIN doors d ON d.id = b.door_id
  JOIN staff_members s ON s.id = b.keeper_staff_member_id
  LEFT JOIN households h ON h.id = b.household_id LEFT JOIN rooms r ON r.id = h.room_id
  LEFT JOIN building_units u ON u.id = r.building_unit_id LEFT JOIN buildings l ON l.id = u.building_id`;

/** Queries on suggestion boxes. */
@Injectable()
export class SuggestionBoxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Those that hang unless told otherwise, beginning with the mornings of a weekday; by index (community_id, retired,
   * weekday, id). A community has at most a few hundred, of which a page is cut before names are joined to it.
   */
  list(
    { communityId, gridId, show, today, isWorkingDay }: ShownBoxes,
    firstWeekday: number,
    after: BoxKey | undefined,
    limit: number,
  ): Promise<(BoxRow & { readonly days: number })[]> {
    const conditions = ['community_id = ?', ...(gridId ? ['grid_id = ?'] : [])];
    const values: unknown[] = [firstWeekday, communityId, ...(gridId ? [gridId] : [])];
    // A slip has to be dealt with although its box was taken down.
    if (show !== 'waiting') conditions.push(show === 'retired' ? 'retired = 1' : 'retired = 0');
    if (show === 'missed') {
      conditions.push(`scheduled_from <= ${lastMorning}`, `IFNULL(last_opened_on < ${lastMorning}, 1)`);
      const mornings = weekdays.map((weekday) => lastMorningOf(weekday, today, isWorkingDay));
      values.push(...mornings, ...mornings);
    }
    if (show === 'waiting') {
      conditions.push(
        "EXISTS (SELECT 1 FROM box_slips w WHERE w.box_id = suggestion_boxes.id AND w.state = 'waiting')",
      );
    }
    const from = after ? 'HAVING days > ? OR (days = ? AND id > ?)' : '';
    if (after) values.push(after.days, after.days, after.id);
    return this.dataSource.query(
      `SELECT ${columns}, page.days FROM (
         SELECT id, (weekday + 7 - ?) % 7 AS days FROM suggestion_boxes WHERE ${conditions.join(' AND ')} ${from}
         ORDER BY days, id LIMIT ?) page
       JOIN suggestion_boxes b ON b.id = page.id ${joins} ORDER BY page.days, page.id`,
      [...values, limit],
    );
  }

  async find(id: string): Promise<BoxRow | undefined> {
    const rows: BoxRow[] = await this.dataSource.query(
      `SELECT ${columns} FROM suggestion_boxes b ${joins} WHERE b.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Who made a box, and of what. */
  origin(id: string): Promise<Pick<SuggestionBox, 'createdByAccountId' | 'contentHash'> | null> {
    return this.dataSource.manager.findOne(SuggestionBox, {
      where: { id },
      select: { createdByAccountId: true, contentHash: true },
    });
  }

  insert(box: SuggestionBox): Promise<void> {
    return insertRows(this.dataSource.manager, SuggestionBox, [box]);
  }

  /** @returns false where it was changed since that version */
  async update(id: string, version: number, change: Partial<SuggestionBox>): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      SuggestionBox,
      { id, version },
      { ...change, version: version + 1 },
    );
    return affected === 1;
  }

  /** Makes the openings of one box wait for one another. */
  async lock(id: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM suggestion_boxes WHERE id = ? FOR UPDATE', [id]);
  }

  async noteOpened(id: string, day: string, manager: EntityManager): Promise<void> {
    await manager.update(SuggestionBox, { id }, { lastOpenedOn: day });
  }

  /** Those that hang and were not opened since a day. Once a day over all communities: no index of its own. */
  notOpenedSince(day: string): Promise<ScheduledBox[]> {
    return this.dataSource.query(
      `SELECT ${scheduleColumns}, d.label AS place FROM suggestion_boxes b JOIN doors d ON d.id = b.door_id
        WHERE b.retired = 0 AND (b.last_opened_on IS NULL OR b.last_opened_on < ?) ORDER BY b.id`,
      [day],
    );
  }

  /** Where a household is registered. */
  async householdPlace(id: string): Promise<{ communityId: string; gridId: string } | undefined> {
    const rows: { communityId: string; gridId: string }[] = await this.dataSource.query(
      "SELECT community_id AS communityId, grid_id AS gridId FROM households WHERE id = ? AND state = 'open'",
      [id],
    );
    return rows[0];
  }
}
