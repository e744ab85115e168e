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

/** Where a list is about: doors by what they lead to, or one of its own. */
export interface PlaceOfList {
  readonly kind: 'building' | 'buildingUnit' | 'door';
  readonly id: string;
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

const doorsOf: Readonly<Record<PlaceOfList['kind'], string>> = {
  building:
    'SELECT d.id FROM building_units u JOIN doors d ON d.building_unit_id = u.id WHERE u.building_id = ?',
  buildingUnit: 'SELECT d.id FROM doors d WHERE d.building_unit_id = ?',
  door: 'SELECT d.id FROM doors d WHERE d.id = ?',
};

/** Where complaints are about, counted. */
@Injectable()
export class ComplaintPlaceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By door. What is open is a few ranges of an index of the queue, (grid_id | community_id, level, state, …), and what
   * came in this month one of (community_id, created_at, id): neither grows with what was reported before.
   */
  async counts(scope: Scope, times: PlaceTimes): Promise<Map<string, PlaceCounts>> {
    const [where, place] = within(scope);
    const index = scope.gridId === undefined ? complaintIndexes.community : complaintIndexes.grid;
    const rows = await this.dataSource.query<Record<keyof PlaceCounts | 'doorId', string>[]>(
      `SELECT doorId, SUM(open) AS open, SUM(overdue) AS overdue, SUM(month) AS month FROM (
        SELECT c.door_id AS doorId, COUNT(*) AS open, SUM(${overdue}) AS overdue, 0 AS month
          FROM complaints c FORCE INDEX (${index})
          WHERE ${where} AND c.level IN (?) AND c.state IN (?) GROUP BY c.door_id
        UNION ALL
        SELECT c.door_id, 0, 0, COUNT(*) FROM complaints c FORCE INDEX (${complaintIndexes.period})
          WHERE ${where} AND c.created_at >= ? GROUP BY c.door_id) q
        GROUP BY doorId`,
      [times.now, ...place, levels, open, ...place, times.monthBegan],
    );
    return byDoor(rows);
  }

  /** Of the doors of one building, by index (door_id, created_at, id): all that was ever reported there. */
  async countsInBuilding(
    scope: Scope,
    buildingId: string,
    { now, monthBegan }: PlaceTimes,
  ): Promise<Map<string, PlaceCounts>> {
    const [where, place] = within(scope);
    const rows = await this.dataSource.query<Record<keyof PlaceCounts | 'doorId', string>[]>(
      `SELECT d.building_unit_id AS doorId, SUM(c.state IN (?)) AS open,
          SUM(c.state IN (?) AND ${overdue}) AS overdue, SUM(c.created_at >= ?) AS month
        FROM building_units u JOIN doors d ON d.building_unit_id = u.id JOIN complaints c ON c.door_id = d.id
        WHERE u.building_id = ? AND ${where} GROUP BY d.building_unit_id`,
      [open, open, now, monthBegan, buildingId, ...place],
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

  /** The latest first; by index (door_id, created_at, id) of the few doors of a place. */
  complaints(
    scope: Scope,
    place: PlaceOfList,
    { figure, ...times }: PlaceTimes & { readonly figure: PlaceFigure },
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const [where, inScope] = within(scope);
    const conditions = [where];
    const values: (string | Date | readonly string[] | number)[] = [place.id, ...inScope];
    const add = (condition: string, ...more: typeof values) => {
      conditions.push(condition);
      values.push(...more);
    };
    if (figure === 'month') add('c.created_at >= ?', times.monthBegan);
    else add('c.state IN (?)', open);
    if (figure === 'overdue') add(overdue, times.now);
    if (after) {
      add('c.created_at <= ? AND (c.created_at < ? OR c.id < ?)', after.createdAt, after.createdAt, after.id);
    }
    const page = `SELECT c.id, c.created_at FROM (${doorsOf[place.kind]}) p JOIN complaints c ON c.door_id = p.id
      WHERE ${conditions.join(' AND ')} ORDER BY c.created_at DESC, c.id DESC LIMIT ?`;
    return this.dataSource.query(
      `SELECT ${summaryColumns} FROM (${page}) q JOIN complaints c ON c.id = q.id ${rowJoins}
        ORDER BY q.created_at DESC, q.id DESC`,
      [...values, rows],
    );
  }
}

function within({ communityId, gridId }: Scope): [sql: string, values: string[]] {
  return gridId === undefined
    ? ['c.community_id = ?', [communityId]]
    : ['c.community_id = ? AND c.grid_id = ?', [communityId, gridId]];
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
