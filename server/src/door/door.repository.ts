import { Injectable } from '@nestjs/common';
import type { Door, DoorKind } from '@linge/shared/door/door.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { containing } from '../common/database/like.js';
import { chainColumns, chainFrom, dayParameters, type ChainRow } from './chain.sql.js';

/** Where somebody can report something. */
export interface DoorPlace {
  readonly doorId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly microGridId: string | null;
  readonly label: string;
}

/** Everything on the page of a door. */
export type DoorPageRow = ChainRow & {
  readonly doorId: string;
  readonly kind: DoorKind;
  readonly label: string;
  readonly townId: string;
  readonly townName: string;
  readonly serviceHours: string;
  readonly address: string;
  readonly gridNumber: number;
};

/** A door on a printed sheet. */
export type DoorSheetRow = ChainRow & {
  readonly code: string;
  readonly label: string;
  readonly address: string;
  readonly serviceHours: string;
};

/** A door in a list; `position` is where it stands on the way. */
export type DoorRow = Door & { readonly position: number };

const doorColumns =
  'id, community_id AS communityId, grid_id AS gridId, micro_grid_id AS microGridId, kind, label, position';

/**
 * Queries on doors. What stands behind a door is read in one statement over the tables of several capabilities:
 * it is the page that a whole community opens at once.
 */
@Injectable()
export class DoorRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Unique index (code). */
  async page(code: string, day: string): Promise<DoorPageRow | undefined> {
    const rows: DoorPageRow[] = await this.dataSource.query(
      `SELECT ${chainColumns}, d.id AS doorId, d.kind, d.label, c.town_id AS townId, t.name AS townName,
         c.service_hours AS serviceHours, c.address, g.number AS gridNumber
       ${chainFrom('d.id, d.kind, d.label', 'FROM doors d JOIN grids g ON g.id = d.grid_id WHERE d.code = ?')}
       JOIN towns t ON t.id = c.town_id`,
      [...dayParameters(day), code],
    );
    return rows[0];
  }

  /** The chain of a grid as such; no micro-grid stands in it. */
  async gridChain(gridId: string, day: string): Promise<ChainRow | undefined> {
    const rows: ChainRow[] = await this.dataSource.query(
      `SELECT ${chainColumns}
       ${chainFrom('g.id', 'FROM grids g JOIN (SELECT NULL AS micro_grid_id) d WHERE g.id = ?')}`,
      [...dayParameters(day), gridId],
    );
    return rows[0];
  }

  /** Everything that is printed on a sheet of door codes, in walking order, grid by grid. */
  sheet(where: Scope, day: string): Promise<DoorSheetRow[]> {
    const { communityId, gridId } = where;
    const doors = `FROM doors d JOIN grids g ON g.id = d.grid_id
      WHERE d.community_id = ? ${gridId ? 'AND d.grid_id = ?' : ''}`;
    return this.dataSource.query(
      `SELECT ${chainColumns}, d.code, d.label, c.address, c.service_hours AS serviceHours
       ${chainFrom('d.id, d.code, d.label, d.position', doors)}
       ORDER BY g.number, d.position, d.id`,
      [...dayParameters(day), communityId, ...(gridId ? [gridId] : [])],
    );
  }

  /** Indexes (community_id, position, id) and (grid_id, position, id): read in order until the page is full. */
  list(
    where: Scope & { readonly search?: string | undefined },
    after: { readonly position: number; readonly id: string } | undefined,
    limit: number,
  ): Promise<DoorRow[]> {
    const conditions: [string, ...(string | number)[]][] = [['community_id = ?', where.communityId]];
    if (where.gridId) conditions.push(['grid_id = ?', where.gridId]);
    if (where.search) conditions.push(["label LIKE ? ESCAPE '!'", containing(where.search)]);
    if (after) {
      // The first bound alone is what makes both engines start in the middle of the index.
      conditions.push(['position >= ?', after.position]);
      conditions.push(['(position > ? OR id > ?)', after.position, after.id]);
    }
    return this.dataSource.query(
      `SELECT ${doorColumns} FROM doors WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY position, id LIMIT ?`,
      [...conditions.flatMap(([, ...values]) => values), limit],
    );
  }

  async place(doorId: string, manager = this.dataSource.manager): Promise<DoorPlace | undefined> {
    const rows: DoorPlace[] = await manager.query(
      `SELECT id AS doorId, community_id AS communityId, grid_id AS gridId, micro_grid_id AS microGridId, label
       FROM doors WHERE id = ?`,
      [doorId],
    );
    return rows[0];
  }

  /** Ids of the doors of the unit in which a room lies; by index (building_unit_id). */
  async leadingTo(roomId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT d.id FROM rooms r JOIN doors d ON d.building_unit_id = r.building_unit_id WHERE r.id = ?`,
      [roomId],
    );
    return rows.map(({ id }) => id);
  }

  /** The first entrance of the unit in which a room lies; by index (building_unit_id). */
  async entranceOf(roomId: string): Promise<DoorRow | undefined> {
    const rows: DoorRow[] = await this.dataSource.query(
      `SELECT ${doorColumns} FROM doors WHERE kind = 'buildingEntrance'
         AND building_unit_id = (SELECT building_unit_id FROM rooms WHERE id = ?) ORDER BY position, id LIMIT 1`,
      [roomId],
    );
    return rows[0];
  }
}
