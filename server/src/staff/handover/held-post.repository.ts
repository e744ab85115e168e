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

/**
 * Equal, or both null; written so that no index on the column is used, which would lead through all the rows of the
 * deployment that have none there.
 */
const same = (one: string, other: string, column: string) =>
  `COALESCE(${one}.${column}, '') = COALESCE(${other}.${column}, '')`;

/** Whether `other` holds the same post from the day on, for as long as `own` would have. */
const covers = (other: string, own: string) =>
  `${other}.staff_member_id <> ${own}.staff_member_id AND ${other}.role = ${own}.role
   AND ${other}.valid_from <= GREATEST(${own}.valid_from, ?)
   AND (${other}.valid_to IS NULL OR ${other}.valid_to >= ${own}.valid_to)`;

const assignments = `
  SELECT 'gridAssignment' AS kind, a.id, a.role, a.grid_id AS gridId, g.name AS gridName,
    a.micro_grid_id AS microGridId, m.name AS microGridName, NULL AS unitId, NULL AS unitName, NULL AS teamName,
    a.valid_from AS validFrom, a.valid_to AS validTo, a.stand_in_for_id AS standInForId,
    away.name AS standInForName, a.version, g.number AS gridNumber,
    NOT EXISTS (SELECT 1 FROM grid_assignments o WHERE o.grid_id = a.grid_id
      AND ${same('o', 'a', 'micro_grid_id')} AND o.stand_in_for_id IS NULL
      AND NOT (o.id <=> a.stand_in_for_id) AND ${covers('o', 'a')}) AS leftWithNobody
  FROM grid_assignments a
    JOIN grids g ON g.id = a.grid_id
    LEFT JOIN micro_grids m ON m.id = a.micro_grid_id
    LEFT JOIN grid_assignments regular ON regular.id = a.stand_in_for_id
    LEFT JOIN staff_members away ON away.id = regular.staff_member_id
  WHERE a.staff_member_id = ? AND a.community_id = ? AND ${openFrom('a')}`;

const appointments = `
  SELECT 'appointment', p.id, p.role, NULL, NULL, NULL, NULL, p.unit_id, u.name, NULL, p.valid_from,
    p.valid_to, NULL, NULL, 0, 0,
    NOT EXISTS (SELECT 1 FROM appointments o WHERE o.community_id = p.community_id
      AND ${same('o', 'p', 'unit_id')} AND ${covers('o', 'p')})
  FROM appointments p LEFT JOIN units u ON u.id = p.unit_id
  WHERE p.staff_member_id = ? AND p.community_id = ? AND ${openFrom('p')}`;

/** Waiting for its day. */
const planned = (alias: string) => `${alias}.completed_at IS NULL AND ${alias}.cancelled_at IS NULL`;

/** Teams that somebody leads or was promised, but for those that a plan of their own gives away by the day. */
const teams = `
  SELECT 'volunteerTeam', t.id, 'volunteerTeamLeader', t.grid_id, g.name, NULL, NULL, NULL, NULL, t.name, led.day,
    NULL, NULL, NULL, 0, g.number, 1
  FROM (
      SELECT id AS team_id, NULL AS day FROM volunteer_teams WHERE leader_id = ?
      UNION ALL
      SELECT v.id, h.day FROM handover_posts p JOIN handovers h ON h.id = p.handover_id AND ${planned('h')}
        JOIN volunteer_teams v ON v.id = p.post_id AND NOT (v.leader_id <=> p.successor_staff_member_id)
      WHERE p.successor_staff_member_id = ? AND p.kind = 'volunteerTeam'
    ) led
    JOIN volunteer_teams t ON t.id = led.team_id
    JOIN grids g ON g.id = t.grid_id
  WHERE t.community_id = ? AND NOT EXISTS (SELECT 1 FROM handovers h JOIN handover_posts p ON p.handover_id = h.id
      WHERE h.staff_member_id = ? AND h.day <= ? AND ${planned('h')}
        AND p.post_id = t.id AND p.kind = 'volunteerTeam')`;

/** What one person holds in a community. */
@Injectable()
export class HeldPostRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By the indexes (staff_member_id) of both tables, (grid_id, role, valid_from) and (community_id, role), and those of
   * the foreign keys of teams and handovers. */
  async heldBy(
    staffMemberId: string,
    communityId: string,
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<HeldPostRow[]> {
    const one = [day, staffMemberId, communityId, day];
    const rows = await manager.query<(Omit<HeldPostRow, 'leftWithNobody'> & Flag)[]>(
      `${assignments} UNION ALL ${appointments} UNION ALL ${teams}
       ORDER BY kind, gridNumber, microGridName, role, id`,
      [...one, ...one, staffMemberId, staffMemberId, communityId, staffMemberId, day],
    );
    return rows.map((row) => ({ ...row, leftWithNobody: Boolean(row.leftWithNobody) }));
  }
}
