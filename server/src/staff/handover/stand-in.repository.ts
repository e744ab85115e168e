import { Injectable } from '@nestjs/common';
import type { GridRole } from '@linge/shared/staff/staff.schema';
import { DataSource } from 'typeorm';

/** Somebody who stands in, has begun, and has an account to be told on. */
export interface BegunStandIn {
  readonly id: string;
  readonly communityId: string;
  readonly accountId: string;
  readonly awayName: string;
  readonly role: GridRole;
  readonly gridName: string;
  readonly microGridName: string | null;
  readonly validFrom: string;
  readonly validTo: string;
}

const begun = `
  SELECT a.id, a.community_id AS communityId, s.account_id AS accountId, away.name AS awayName, a.role,
    g.name AS gridName, m.name AS microGridName, a.valid_from AS validFrom, a.valid_to AS validTo
  FROM grid_assignments a
    JOIN grid_assignments regular ON regular.id = a.stand_in_for_id
    JOIN staff_members away ON away.id = regular.staff_member_id
    JOIN staff_members s ON s.id = a.staff_member_id AND s.account_id IS NOT NULL
    JOIN grids g ON g.id = a.grid_id
    LEFT JOIN micro_grids m ON m.id = a.micro_grid_id
  WHERE a.valid_from <= ? AND a.valid_to > ?`;

/** Queries on who stands in. */
@Injectable()
export class StandInRepository {
  constructor(private readonly dataSource: DataSource) {}

  async begun(id: string, today: string): Promise<BegunStandIn | undefined> {
    const rows = await this.dataSource.query<BegunStandIn[]>(`${begun} AND a.id = ?`, [today, today, id]);
    return rows[0];
  }

  /** Looks through all assignments of the deployment, some ten thousand, a few times a day. */
  begunSince(day: string, today: string): Promise<BegunStandIn[]> {
    return this.dataSource.query(`${begun} AND a.valid_from >= ? ORDER BY a.id`, [today, today, day]);
  }
}
