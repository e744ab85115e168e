import { Injectable } from '@nestjs/common';
import type { HeldPost } from '@linge/shared/staff/handover.schema';
import { DataSource, type EntityManager } from 'typeorm';

/** A post that somebody holds, with what is needed to end it and to give it to somebody else. */
export type HeldPostRow = HeldPost & {
  readonly standInForId: string | null;
  readonly version: number;
};

type Flag = { readonly leftWithNobody: number };

/** Not over by the day, and ever held at all. */
const openFrom = (alias: string) =>
  `(${alias}.valid_to IS NULL OR (${alias}.valid_to > ? AND ${alias}.valid_to > ${alias}.valid_from))`;

/** Whether `other` holds the same post from the day on, for as long as `own` would have. */
const covers = (other: string, own: string) =>
  `${other}.staff_member_id <> ${own}.staff_member_id AND ${other}.role = ${own}.role
   AND ${other}.valid_from <= GREATEST(${own}.valid_from, ?)
   AND (${other}.valid_to IS NULL OR ${other}.valid_to >= ${own}.valid_to)`;

const assignments = `
  SELECT 'gridAssignment' AS kind, a.id, a.role, a.grid_id AS gridId, g.name AS gridName,
    a.micro_grid_id AS microGridId, m.name AS microGridName, NULL AS unitId, NULL AS unitName,
    a.valid_from AS validFrom, a.valid_to AS validTo, a.stand_in_for_id AS standInForId,
    away.name AS standInForName, a.version, g.number AS gridNumber,
    NOT EXISTS (SELECT 1 FROM grid_assignments o WHERE o.grid_id = a.grid_id
      AND o.micro_grid_id <=> a.micro_grid_id AND o.stand_in_for_id IS NULL
      AND NOT (o.id <=> a.stand_in_for_id) AND ${covers('o', 'a')}) AS leftWithNobody
  FROM grid_assignments a
    JOIN grids g ON g.id = a.grid_id
    LEFT JOIN micro_grids m ON m.id = a.micro_grid_id
    LEFT JOIN grid_assignments regular ON regular.id = a.stand_in_for_id
    LEFT JOIN staff_members away ON away.id = regular.staff_member_id
  WHERE a.staff_member_id = ? AND a.community_id = ? AND ${openFrom('a')}`;

const appointments = `
  SELECT 'appointment', p.id, p.role, NULL, NULL, NULL, NULL, p.unit_id, u.name, p.valid_from, p.valid_to,
    NULL, NULL, 0, 0,
    NOT EXISTS (SELECT 1 FROM appointments o WHERE o.community_id = p.community_id
      AND o.unit_id <=> p.unit_id AND ${covers('o', 'p')})
  FROM appointments p LEFT JOIN units u ON u.id = p.unit_id
  WHERE p.staff_member_id = ? AND p.community_id = ? AND ${openFrom('p')}`;

/** What one person holds in a community. */
@Injectable()
export class HeldPostRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By the indexes (staff_member_id) of both tables, (grid_id, role, valid_from) and (community_id, role). */
  async heldBy(
    staffMemberId: string,
    communityId: string,
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<HeldPostRow[]> {
    const one = [day, staffMemberId, communityId, day];
    const rows = await manager.query<(Omit<HeldPostRow, 'leftWithNobody'> & Flag)[]>(
      `${assignments} UNION ALL ${appointments} ORDER BY kind, gridNumber, microGridName, role, id`,
      [...one, ...one],
    );
    return rows.map((row) => ({ ...row, leftWithNobody: Boolean(row.leftWithNobody) }));
  }
}
