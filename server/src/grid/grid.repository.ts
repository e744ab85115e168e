import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Community, Grid, MicroGrid } from '@linge/shared/grid/grid.schema';

const communityColumns = `c.id, c.town_id AS townId, c.name, t.name AS townName,
  c.service_hours AS serviceHours, c.address`;
const gridColumns = 'id, community_id AS communityId, number, name, branch_name AS branchName';

/** Queries on towns, communities, grids and what lies in them. */
@Injectable()
export class GridRepository {
  constructor(private readonly dataSource: DataSource) {}

  communities(): Promise<Community[]> {
    return this.dataSource.query(
      `SELECT ${communityColumns} FROM communities c JOIN towns t ON t.id = c.town_id ORDER BY c.id`,
    );
  }

  async community(id: string): Promise<Community | undefined> {
    const rows: Community[] = await this.dataSource.query(
      `SELECT ${communityColumns} FROM communities c JOIN towns t ON t.id = c.town_id WHERE c.id = ?`,
      [id],
    );
    return rows[0];
  }

  /** Index (community_id, number). */
  grids(communityId: string): Promise<Grid[]> {
    return this.dataSource.query(`SELECT ${gridColumns} FROM grids WHERE community_id = ? ORDER BY number`, [
      communityId,
    ]);
  }

  async grid(id: string, manager = this.dataSource.manager): Promise<Grid | undefined> {
    const rows: Grid[] = await manager.query(`SELECT ${gridColumns} FROM grids WHERE id = ?`, [id]);
    return rows[0];
  }

  /** By the index of the foreign key community_id. */
  microGridsOf(communityId: string): Promise<MicroGrid[]> {
    return this.dataSource.query(
      'SELECT id, grid_id AS gridId, name FROM micro_grids WHERE community_id = ? ORDER BY grid_id, number',
      [communityId],
    );
  }

  /** Index (grid_id, number). */
  microGrids(gridId: string, manager = this.dataSource.manager): Promise<MicroGrid[]> {
    return manager.query(
      'SELECT id, grid_id AS gridId, name FROM micro_grids WHERE grid_id = ? ORDER BY number',
      [gridId],
    );
  }
}
