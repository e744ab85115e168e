import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { BoxOpening } from './entities/box-opening.entity.js';
import { BoxSlip } from './entities/box-slip.entity.js';

/** An opening with the names of the two, and how many of its slips wait. */
export interface OpeningRow extends Omit<BoxOpening, 'contentHash' | 'recordedByAccountId'> {
  readonly firstName: string;
  readonly secondName: string;
  readonly waitingSlips: string | number;
}

/** What was left of openings of a day that is over. */
export interface LeftSlips {
  readonly openingId: string;
  readonly boxId: string;
  readonly slips: string | number;
}

const columns = `o.id, o.box_id AS boxId, o.day,
  o.first_staff_member_id AS firstStaffMemberId, o.second_staff_member_id AS secondStaffMemberId,
  one.name AS firstName, other.name AS secondName, o.slip_count AS slipCount, o.created_at AS createdAt,
  (SELECT COUNT(*) FROM box_slips s WHERE s.opening_id = o.id AND s.state = 'waiting') AS waitingSlips`;
const joins = `JOIN staff_members one ON one.id = o.first_staff_member_id
  JOIN staff_members other ON other.id = o.second_staff_member_id`;

/** Queries on openings. */
@Injectable()
export class BoxOpeningRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first, by unique index (box_id, day). */
  list(boxId: string, before: string | undefined, limit: number): Promise<OpeningRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM box_openings o ${joins} WHERE o.box_id = ? ${before ? 'AND o.day < ?' : ''}
        ORDER BY o.day DESC LIMIT ?`,
      [boxId, ...(before ? [before] : []), limit],
    );
  }

  async find(id: string): Promise<OpeningRow | undefined> {
    const rows: OpeningRow[] = await this.dataSource.query(
      `SELECT ${columns} FROM box_openings o ${joins} WHERE o.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Who recorded an opening, and of what. */
  origin(id: string): Promise<Pick<BoxOpening, 'recordedByAccountId' | 'contentHash'> | null> {
    return this.dataSource.manager.findOne(BoxOpening, {
      where: { id },
      select: { recordedByAccountId: true, contentHash: true },
    });
  }

  async insert(opening: BoxOpening, slips: readonly BoxSlip[], manager: EntityManager): Promise<void> {
    await insertRows(manager, BoxOpening, [opening]);
    await insertRows(manager, BoxSlip, slips);
  }

  /** Openings between two days, both included, whose slips still wait. Once a day: no index of its own. */
  leftBetween(first: string, last: string): Promise<LeftSlips[]> {
    return this.dataSource.query(
      `SELECT o.id AS openingId, o.box_id AS boxId, COUNT(*) AS slips
        FROM box_openings o JOIN box_slips s ON s.opening_id = o.id AND s.state = 'waiting'
        WHERE o.day BETWEEN ? AND ? GROUP BY o.id, o.box_id ORDER BY o.id`,
      [first, last],
    );
  }
}
