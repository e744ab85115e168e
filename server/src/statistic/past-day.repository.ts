import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../common/auth/scope.policy.js';
import {
  andGrid,
  bandCases,
  type HouseholdCell,
  type LabelFigure,
  type PeopleCell,
} from './statistic.repository.js';

/**
 * Figures as they were known at the end of a past day, counted in the registry's day spells by index
 * (community_id, to_day, from_day). Nothing that is written down later changes them.
 */
@Injectable()
export class PastDayRepository {
  constructor(private readonly dataSource: DataSource) {}

  households(scope: Scope, day: string): Promise<HouseholdCell[]> {
    return this.dataSource.query(
      `SELECT grid_id AS gridId, residency, COUNT(*) AS households FROM household_spells
       WHERE ${onDay(scope)} GROUP BY grid_id, residency`,
      valuesOf(scope, day),
    );
  }

  people(scope: Scope, day: string): Promise<PeopleCell[]> {
    const [band, values] = bandCases(day);
    return this.dataSource.query(
      `SELECT grid_id AS gridId, residency, ${band} AS band, sex, COUNT(*) AS people FROM resident_spells
       WHERE ${onDay(scope)} GROUP BY grid_id, residency, band, sex`,
      [...values, ...valuesOf(scope, day)],
    );
  }

  /** Few people have labels, and most of those the same ones: each set of them is looked at once. */
  labels(scope: Scope, day: string): Promise<LabelFigure[]> {
    return this.dataSource.query(
      `SELECT l.code, l.name, l.visible_to AS visibleTo, COALESCE(SUM(s.people), 0) AS people FROM labels l
       LEFT JOIN (SELECT labels, COUNT(*) AS people FROM resident_spells
         WHERE ${onDay(scope)} AND labels <> '' GROUP BY labels) s
         ON s.labels LIKE CONCAT('%,', l.code, ',%')
       WHERE l.community_id = ? GROUP BY l.id, l.code, l.name, l.visible_to, l.position ORDER BY l.position, l.id`,
      [...valuesOf(scope, day), scope.communityId],
    );
  }
}

function onDay(scope: Scope): string {
  return `community_id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?) ${andGrid(scope)}`;
}

function valuesOf({ communityId, gridId }: Scope, day: string): string[] {
  return [communityId, day, day, ...(gridId ? [gridId] : [])];
}
