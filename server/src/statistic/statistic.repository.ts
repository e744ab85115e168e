import { Injectable } from '@nestjs/common';
import type { RegistryVisibility } from '@linge/shared/registry-field/registry-field.schema';
import type { Residency, Sex } from '@linge/shared/resident/resident.schema';
import type { GridRole, UnitKind } from '@linge/shared/staff/staff.schema';
import type { AgeBand } from '@linge/shared/statistic/statistic.schema';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import { bandsFromOldest, latestBirthDate } from './age-band.js';

export interface HouseholdCell {
  readonly gridId: string;
  readonly residency: Residency;
  readonly households: number;
}

export interface PeopleCell {
  readonly gridId: string;
  readonly residency: Residency;
  readonly band: AgeBand;
  readonly sex: Sex;
  readonly people: number;
}

export interface LabelFigure {
  readonly code: string;
  readonly name: string;
  readonly visibleTo: RegistryVisibility;
  readonly people: number;
}

/** A figure of the organisation by what it counts. */
export interface OrganisationCell {
  readonly what: GridRole | UnitKind | 'partyMembers' | 'partyGroups';
  readonly number: number;
}

/** Told to the database, which else reads a grid's people along two other indexes, row by row. */
const peopleIndex = 'IDX_5588845691621c682a7b779086';

/**
 * Live figures, counted in the tables of several capabilities: nothing is kept twice, nothing can be out of date.
 * Households and people are counted in covering indexes, without a look at a single row.
 */
@Injectable()
export class StatisticRepository {
  constructor(private readonly dataSource: DataSource) {}

  grids(scope: Scope): Promise<{ id: string; number: number; name: string }[]> {
    return this.#query(
      `SELECT id, number, name FROM grids WHERE community_id = ? ${andGrid(scope, 'id')} ORDER BY number`,
      scope,
    );
  }

  /** Index (community_id, state, grid_id, residency). */
  households(scope: Scope): Promise<HouseholdCell[]> {
    return this.#query(
      `SELECT grid_id AS gridId, residency, COUNT(*) AS households FROM households
       WHERE community_id = ? AND state = 'open' ${andGrid(scope)} GROUP BY grid_id, residency`,
      scope,
    );
  }

  /** By the index that begins with (community_id, state, grid_id, residency, birth_date, sex). */
  people(scope: Scope, day: string): Promise<PeopleCell[]> {
    const [cases, values] = bandCases(day);
    return this.#query(
      `SELECT grid_id AS gridId, residency, ${cases} AS band, sex, COUNT(*) AS people
       FROM residents FORCE INDEX (${peopleIndex}) WHERE community_id = ? AND state = 'present' ${andGrid(scope)} GROUP BY grid_id, residency, band, sex`,
      scope,
      values,
    );
  }

  /** Index (community_id, label_id, grid_id); labels that nobody has are listed with nobody; who left has none. */
  labels(scope: Scope): Promise<LabelFigure[]> {
    const { communityId, gridId } = scope;
    return this.dataSource.query(
      `SELECT l.code, l.name, l.visible_to AS visibleTo, (SELECT COUNT(*) FROM resident_labels given
         WHERE given.community_id = l.community_id AND given.label_id = l.id
         ${andGrid(scope, 'given.grid_id')}) AS people
       FROM labels l WHERE l.community_id = ? ORDER BY l.position, l.id`,
      [...(gridId ? [gridId] : []), communityId],
    );
  }

  /**
   * Counts people, not posts: a secretary of three branches is one. Party members on the ground are those who serve
   * in a grid that day.
   */
  organisation(communityId: string, day: string): Promise<OrganisationCell[]> {
    const serving = `grid_assignments a WHERE a.community_id = ? AND a.valid_from <= ?
      AND (a.valid_to IS NULL OR a.valid_to > ?)`;
    return this.dataSource.query(
      `SELECT a.role AS what, COUNT(DISTINCT a.staff_member_id) AS number FROM ${serving} GROUP BY a.role
       UNION ALL SELECT u.kind, COUNT(*) FROM units u WHERE u.community_id = ? GROUP BY u.kind
       UNION ALL SELECT 'partyGroups', COUNT(*) FROM party_groups p WHERE p.community_id = ?
       UNION ALL SELECT 'partyMembers', COUNT(*) FROM staff_members s WHERE s.community_id = ?
         AND s.party_member = 1 AND s.id IN (SELECT a.staff_member_id FROM ${serving})`,
      [communityId, day, day, communityId, communityId, communityId, communityId, day, day],
    );
  }

  /** @param before what is bound before the scope's own values */
  #query<Row>(sql: string, { communityId, gridId }: Scope, before: readonly string[] = []): Promise<Row[]> {
    return this.dataSource.query(sql, [...before, communityId, ...(gridId ? [gridId] : [])]);
  }
}

/** The age band of `birth_date` on a day, as SQL and its values; who is born after it counts among the youngest. */
export function bandCases(day: string): [sql: string, values: string[]] {
  const cases = bandsFromOldest.map(() => 'WHEN birth_date <= ? THEN ?').join(' ');
  return [
    `CASE ${cases} ELSE '0-6' END`,
    bandsFromOldest.flatMap((band) => [latestBirthDate(day, band), band]),
  ];
}

export function andGrid({ gridId }: Scope, column = 'grid_id'): string {
  return gridId ? `AND ${column} = ?` : '';
}
