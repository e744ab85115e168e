import { Injectable } from '@nestjs/common';
import type { PlaceCounts, PlaceFigure } from '@linge/shared/complaint/complaint-place.schema';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { complaintIndexes } from './complaint-index.js';
import { rowJoins, summaryColumns, type ComplaintSummaryRow } from './complaint.row.js';

/** What is counted, as of an instant. */
export interface PlaceTimes {
  readonly now: Date;
  readonly monthBegan: Date;
}

/** A building with its grid. */
export interface BuildingRow {
  readonly id: string;
  readonly name: string;
  readonly gridName: string;
}

/** A door with what it leads to, as far as it leads into a building. */
export interface DoorRow {
  readonly id: string;
  readonly label: string;
  readonly gridName: string;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly buildingGridName: string | null;
}

/** What doors lead to, or one of them. */
export interface PlaceOfDoors {
  readonly kind: 'building' | 'buildingUnit' | 'door';
  readonly id: string;
}

/** A door, and the building unit that it leads to. */
export interface UnitDoor {
  readonly id: string;
  readonly unitId: string | null;
}

const levels: readonly ComplaintLevel[] = ['grid', 'community', 'town'];
/** Not dealt with yet: what waits for the reporter to answer or for a day still is to be settled. */
const open: readonly ComplaintState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'dispatched',
  'awaitingReporter',
  'suspended',
];
const overdue = 'c.clock_stopped_at IS NULL AND c.deadline_at <= ?';

const doorsSql: Readonly<Record<PlaceOfDoors['kind'], string>> = {
  building: 'FROM building_units u JOIN doors d ON d.building_unit_id = u.id WHERE u.building_id = ?',
  buildingUnit: 'FROM doors d WHERE d.building_unit_id = ?',
  door: 'FROM doors d WHERE d.id = ?',
};

/** Where complaints are about, counted. */
@Injectable()
export class ComplaintPlaceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By door, of all or of some. What is open is a few ranges of an index of the queue, (grid_id | community_id, level, state, …), and what
   * came in this month one of (community_id, created_at, id): neither grows with what was reported before.
   */
  async counts(
    scope: Scope,
    times: PlaceTimes,
    doorIds?: readonly string[],
  ): Promise<Map<string, PlaceCounts>> {
    const [where, place] = within(scope, doorIds);
    const rows = await this.dataSource.query<Record<keyof PlaceCounts | 'doorId', string>[]>(
      `SELECT doorId, SUM(open) AS open, SUM(overdue) AS overdue, SUM(month) AS month FROM (
        SELECT c.door_id AS doorId, COUNT(*) AS open, SUM(${overdue}) AS overdue, 0 AS month
          FROM complaints c FORCE INDEX (${openIndex(scope)})
          WHERE ${where} AND c.level IN (?) AND c.state IN (?) GROUP BY c.door_id
        UNION ALL
        SELECT c.door_id, 0, 0, COUNT(*) FROM complaints c FORCE INDEX (${complaintIndexes.period})
          WHERE ${where} AND c.created_at >= ? GROUP BY c.door_id) q
        GROUP BY doorId`,
      [times.now, ...place, levels, open, ...place, times.monthBegan],
    );
    return byDoor(rows);
  }

  /** All of a grid or a community; by index (community_id, estate, name) or that of the foreign key grid_id. */
  buildings({ communityId, gridId }: Scope): Promise<BuildingRow[]> {
    return this.dataSource.query(
      `SELECT b.id, CONCAT_WS(' ', b.estate, b.name) AS name, g.name AS gridName
        FROM buildings b JOIN grids g ON g.id = b.grid_id
        WHERE b.community_id = ? ${gridId === undefined ? '' : 'AND b.grid_id = ?'}`,
      gridId === undefined ? [communityId] : [communityId, gridId],
    );
  }

  doors(ids: readonly string[]): Promise<DoorRow[]> {
    return this.dataSource.query(
      `SELECT d.id, d.label, g.name AS gridName, b.id AS buildingId,
          CONCAT_WS(' ', b.estate, b.name) AS buildingName, h.name AS buildingGridName
        FROM doors d JOIN grids g ON g.id = d.grid_id
          LEFT JOIN building_units u ON u.id = d.building_unit_id
          LEFT JOIN buildings b ON b.id = u.building_id LEFT JOIN grids h ON h.id = b.grid_id
        WHERE d.id IN (?)`,
      [ids],
    );
  }

  /** By index (building_id, name); none for a building of another community. */
  units(buildingId: string, communityId: string): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query(
      'SELECT id, name FROM building_units WHERE building_id = ? AND community_id = ?',
      [buildingId, communityId],
    );
  }

  /** By the indexes (building_id, name) and (building_unit_id), or by primary key. */
  doorsOf({ kind, id }: PlaceOfDoors): Promise<UnitDoor[]> {
    return this.dataSource.query(`SELECT d.id, d.building_unit_id AS unitId ${doorsSql[kind]}`, [id]);
  }

  /**
   * The latest first. What is open is looked for in what is open in the scope, by the index of its queue; what came in
   * this month by (door_id, created_at, id): neither in all that was ever reported at those doors.
   */
  complaints(
    scope: Scope,
    doorIds: readonly string[],
    { figure, ...times }: PlaceTimes & { readonly figure: PlaceFigure },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const [where, values] = within(scope, doorIds);
    const conditions = [where];
    const add = (condition: string, ...more: Value[]) => {
      conditions.push(condition);
      values.push(...more);
    };
    if (figure === 'month') add('c.created_at >= ?', times.monthBegan);
    else add('c.level IN (?) AND c.state IN (?)', levels, open);
    if (figure === 'overdue') add(overdue, times.now);
    if (after) {
      add('c.created_at <= ? AND (c.created_at < ? OR c.id < ?)', after.createdAt, after.createdAt, after.id);
    }
    const index = figure === 'month' ? '' : `FORCE INDEX (${openIndex(scope)})`;
    const page = `SELECT c.id, c.created_at FROM complaints c ${index} WHERE ${conditions.join(' AND ')}
      ORDER BY c.created_at DESC, c.id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.created_at DESC, q.id DESC`,
      [...values, rows],
    );
  }
}

type Value = string | Date | readonly string[];

function openIndex({ gridId }: Scope): string {
  return gridId === undefined ? complaintIndexes.community : complaintIndexes.grid;
}

function within(
  { communityId, gridId }: Scope,
  doorIds: readonly string[] | undefined,
): [sql: string, values: Value[]] {
  const conditions = ['c.community_id = ?'];
  const values: Value[] = [communityId];
  if (gridId !== undefined) {
    conditions.push('c.grid_id = ?');
    values.push(gridId);
  }
  if (doorIds) {
    conditions.push('c.door_id IN (?)');
    values.push(doorIds);
  }
  return [conditions.join(' AND '), values];
}

/** Counts and sums come as decimal text. */
function byDoor(rows: readonly Record<keyof PlaceCounts | 'doorId', string>[]): Map<string, PlaceCounts> {
  return new Map(
    rows.map(({ doorId, open: opened, overdue: late, month }) => [
      doorId,
      { open: Number(opened), overdue: Number(late), month: Number(month) },
    ]),
  );
}
