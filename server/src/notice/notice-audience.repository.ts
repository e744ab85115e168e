import { Injectable } from '@nestjs/common';
import { pushTemplateOf } from '@linge/shared/subscription/push-template';
import type { AudienceBuilding, NoticePlace } from '@linge/shared/notice/notice-audience.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { accountsOf, hasApp, meant, peopleOfHouseholds, type AskedAudience } from './notice-audience.sql.js';
import type { ResolvedPlace } from './notice.policy.js';

/** How many an audience is, as the database counts it. */
export interface AudienceCount {
  readonly people: number;
  readonly households: number;
  readonly householdsWithApp: number;
  readonly householdsByPhone: number;
  readonly accounts: number;
  /** Of those, who agreed to a push that is still unused, and wants it. */
  readonly pushAccounts: number;
}

/** A label of a community. */
export interface LabelRow {
  readonly id: string;
  readonly communityId: string;
  readonly code: string;
  readonly name: string;
  readonly visibleTo: 'staff' | 'admin';
}

/** A grid, or one of its micro-grids. */
export interface GridRow {
  readonly id: string;
  readonly communityId: string;
  readonly number: number;
  readonly name: string;
  readonly microGridId: string | null;
  readonly microGridName: string | null;
}

type Named = readonly { readonly id: string; readonly name: string }[];

const placeQueries: Readonly<Record<NoticePlace['kind'], string>> = {
  community: `SELECT 'community' AS kind, c.id, c.name, c.id AS communityId, NULL AS gridId, NULL AS microGridId
    FROM communities c WHERE c.id IN (?)`,
  grid: `SELECT 'grid' AS kind, g.id, g.name, g.community_id AS communityId, g.id AS gridId, NULL AS microGridId
    FROM grids g WHERE g.id IN (?)`,
  microGrid: `SELECT 'microGrid' AS kind, m.id, CONCAT(g.name, ' ', m.name) AS name, m.community_id AS communityId,
      m.grid_id AS gridId, m.id AS microGridId
    FROM micro_grids m JOIN grids g ON g.id = m.grid_id WHERE m.id IN (?)`,
  building: `SELECT 'building' AS kind, b.id, CONCAT_WS(' ', b.estate, b.name) AS name,
      b.community_id AS communityId, b.grid_id AS gridId, b.micro_grid_id AS microGridId
    FROM buildings b WHERE b.id IN (?)`,
};

/** Queries on places, labels and the people that an audience means. */
@Injectable()
export class NoticeAudienceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of each of some communities one grid, by index (community_id, …). */
  async gridOfEach(communityIds: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT MIN(id) AS id FROM grids WHERE community_id IN (?) GROUP BY community_id',
      [communityIds],
    );
    return rows.map(({ id }) => id);
  }

  /** By primary keys. */
  async places(places: readonly NoticePlace[]): Promise<ResolvedPlace[]> {
    const found: ResolvedPlace[] = [];
    for (const [kind, sql] of Object.entries(placeQueries)) {
      const ids = places.filter((place) => place.kind === kind).map(({ id }) => id);
      if (ids.length) found.push(...(await this.dataSource.query<ResolvedPlace[]>(sql, [ids])));
    }
    return found;
  }

  /** Of some communities, by index (community_id, code); all of them unless codes are told. */
  labels(communityIds: readonly string[], codes?: readonly string[]): Promise<LabelRow[]> {
    return this.dataSource.query(
      `SELECT id, community_id AS communityId, code, name, visible_to AS visibleTo FROM labels
        WHERE community_id IN (?) ${codes ? 'AND code IN (?)' : 'AND retired = 0'} ORDER BY position, id`,
      codes ? [communityIds, codes] : [communityIds],
    );
  }

  /** By primary keys. */
  communities(ids: readonly string[]): Promise<(Named[0] & { townId: string; townName: string })[]> {
    return this.dataSource.query(
      `SELECT c.id, c.name, c.town_id AS townId, t.name AS townName FROM communities c
        JOIN towns t ON t.id = c.town_id WHERE c.id IN (?) ORDER BY c.id`,
      [ids],
    );
  }

  /** Grids of some communities with their micro-grids, by indexes (community_id, number) and (grid_id, number). */
  grids(communityIds: readonly string[]): Promise<GridRow[]> {
    return this.dataSource.query(
      `SELECT g.id, g.community_id AS communityId, g.number, g.name, m.id AS microGridId, m.name AS microGridName
        FROM grids g LEFT JOIN micro_grids m ON m.grid_id = g.id
        WHERE g.community_id IN (?) ORDER BY g.community_id, g.number, m.number`,
      [communityIds],
    );
  }

  /** By the index of the foreign key grid_id. */
  buildings(gridId: string): Promise<AudienceBuilding[]> {
    return this.dataSource.query(
      `SELECT id, micro_grid_id AS microGridId, CONCAT_WS(' ', estate, name) AS name FROM buildings
        WHERE grid_id = ? ORDER BY estate, LENGTH(name), name`,
      [gridId],
    );
  }

  /**
   * Whether some places together leave no building of a community out; its buildings by index (community_id, …). A grid
   * without buildings has nobody whom a notice could be for.
   */
  async anyCovered(
    places: readonly ResolvedPlace[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const ids = (kind: NoticePlace['kind']) =>
      // None is no list to SQL.
      ['', ...places.filter((place) => place.kind === kind).map(({ id }) => id)];
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM communities c WHERE c.id IN (?) AND NOT EXISTS (SELECT 1 FROM buildings b
          WHERE b.community_id = c.id AND b.grid_id NOT IN (?) AND b.micro_grid_id NOT IN (?) AND b.id NOT IN (?))
        LIMIT 1`,
      [['', ...places.map(({ communityId }) => communityId)], ids('grid'), ids('microGrid'), ids('building')],
    );
    return rows.length > 0;
  }

  /** The grids that an audience lies in, in the order of their ids. */
  async gridsOf(places: readonly ResolvedPlace[]): Promise<string[]> {
    const whole = places.filter(({ kind }) => kind === 'community').map(({ id }) => id);
    const rows = whole.length ? await this.grids(whole) : [];
    const named = places.flatMap(({ gridId }) => gridId ?? []);
    return [...new Set([...rows.map(({ id }) => id), ...named])].sort();
  }

  /** Whether anybody is meant: stops at the first. By the indexes of `count`. */
  async anybody(audience: AskedAudience, gridIds: readonly string[]): Promise<boolean> {
    const { sql, values } = meant(audience);
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM ${peopleOfHouseholds(audience)} WHERE h.grid_id IN (?) AND ${sql} LIMIT 1`,
      [gridIds, ...values],
    );
    return rows.length > 0;
  }

  /** Of how many households somebody is meant. By the indexes of `count`. */
  async households(
    audience: AskedAudience,
    gridIds: readonly string[],
    manager: EntityManager,
  ): Promise<number> {
    const { sql, values } = meant(audience);
    const [row] = await manager.query<{ n: string }[]>(
      `SELECT COUNT(DISTINCT h.id) AS n FROM ${peopleOfHouseholds(audience)} WHERE h.grid_id IN (?) AND ${sql}`,
      [gridIds, ...values],
    );
    return Number(row?.n);
  }

  /** By indexes (grid_id, id) of households and (household_id, id) of residents; ties by those of their foreign keys. */
  async count(
    audience: AskedAudience,
    gridIds: readonly string[],
    countsByHousehold: boolean,
  ): Promise<AudienceCount> {
    const { sql, values } = meant(audience);
    const from = peopleOfHouseholds(audience);
    const where = `WHERE h.grid_id IN (?) AND ${sql}`;
    const [counted] = await this.dataSource.query<Record<string, string | null>[]>(
      `SELECT COUNT(*) AS households, SUM(people) AS people, SUM(app) AS withApp,
          SUM(app = 0 AND phone = 1) AS byPhone
        FROM (SELECT h.id, COUNT(*) AS people, MAX(${hasApp(countsByHousehold)}) AS app,
            MAX(p.phone_index IS NOT NULL OR p.other_phone_index IS NOT NULL) AS phone
          FROM ${from} ${where} GROUP BY h.id) x`,
      [gridIds, ...values],
    );
    const bound = countsByHousehold ? [gridIds, ...values] : [gridIds, ...values, gridIds, ...values];
    const [told] = await this.dataSource.query<{ accounts: string; able: string | null }[]>(
      `SELECT COUNT(*) AS accounts,
          SUM(b.credits > 0 AND b.stopped = 0 AND FIND_IN_SET('notice', COALESCE(c.muted, '')) = 0) AS able
        FROM (${accountsOf(countsByHousehold, from, where)}) a
          LEFT JOIN subscription_balances b ON b.account_id = a.account_id AND b.template = ?
          LEFT JOIN message_preferences c ON c.account_id = a.account_id`,
      [...bound, pushTemplateOf('notice')],
    );
    return {
      people: Number(counted?.['people'] ?? 0),
      households: Number(counted?.['households'] ?? 0),
      householdsWithApp: Number(counted?.['withApp'] ?? 0),
      householdsByPhone: Number(counted?.['byPhone'] ?? 0),
      accounts: Number(told?.accounts ?? 0),
      pushAccounts: Number(told?.able ?? 0),
    };
  }
}
