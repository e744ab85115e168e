import { Injectable } from '@nestjs/common';
import type { ActivityKind, ActivityState } from '@linge/shared/activity/activity.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import type { Beside } from './activity-review.policy.js';

/** An activity as far as what comes after it looks. */
export interface ReviewedActivity {
  readonly id: string;
  readonly communityId: string;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  /** As others read it. */
  readonly title: string;
  readonly lastStartsAt: Date;
  readonly publishedAt: Date | null;
}

/** Somebody of the list of an activity. */
export interface ListedPerson {
  readonly signUpId: string;
  readonly activityId: string;
  readonly state: SignUpState;
  readonly residentId: string | null;
  /** Who signed them up. */
  readonly accountId: string | null;
  readonly name: string;
  /** `2017-03-01`; null of somebody whom the registry does not know here. */
  readonly birthDate: string | null;
  /** They use an account themselves. */
  readonly hasAccount: boolean;
}

/** Whose sign-ups are looked for. */
export interface Mine {
  readonly accountId: string;
  readonly residentIds: readonly string[];
}

/** A list in a statement has something in it. */
const listed = (ids: readonly string[]) => (ids.length ? ids : ['']);
const ofMine = `SELECT id FROM sign_ups WHERE account_id = ?
  UNION SELECT id FROM sign_ups WHERE resident_id IN (?)`;

/** Queries on activities, and on the people who took part in them. */
@Injectable()
export class ReviewPeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By primary key. */
  async activities(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, ReviewedActivity>> {
    if (!ids.length) return new Map();
    const rows = await manager.query<ReviewedActivity[]>(
      `SELECT id, community_id AS communityId, kind, state, last_starts_at AS lastStartsAt,
          published_at AS publishedAt, COALESCE(JSON_UNQUOTE(JSON_EXTRACT(shown_words, '$.title')), '') AS title
        FROM activities WHERE id IN (?)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How many have, or had, a place; by the primary key of its roles. */
  async tookPart(activityId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string | null }[]>(
      'SELECT SUM(taken) AS count FROM activity_roles WHERE activity_id = ?',
      [activityId],
    );
    return Number(row?.count ?? 0);
  }

  /** By primary key. */
  async people(
    signUpIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, ListedPerson>> {
    if (!signUpIds.length) return new Map();
    const rows = await manager.query<(Omit<ListedPerson, 'hasAccount'> & { hasAccount: string | number })[]>(
      `SELECT s.id AS signUpId, s.activity_id AS activityId, s.state, s.resident_id AS residentId,
          s.account_id AS accountId, COALESCE(p.name, s.name, '') AS name, p.birth_date AS birthDate,
          EXISTS (SELECT 1 FROM household_ties t WHERE t.resident_id = s.resident_id AND t.ended_at IS NULL)
            AS hasAccount
        FROM sign_ups s LEFT JOIN residents p ON p.id = s.resident_id WHERE s.id IN (?)`,
      [signUpIds],
    );
    return new Map(
      rows.map((row) => [row.signUpId, { ...row, hasAccount: Number(row.hasAccount) === 1 }] as const),
    );
  }

  /**
   * The accounts beside some people, by sign-up: their own, who signed them up, and who looks after them. By primary key
   * and the indexes (resident_id, …) of the ties.
   */
  async beside(
    signUpIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Beside[]>> {
    const found = new Map<string, Beside[]>();
    if (!signUpIds.length) return found;
    const rows = await manager.query<{ signUpId: string; accountId: string; self: string | number }[]>(
      `SELECT s.id AS signUpId, s.account_id AS accountId, 0 AS self FROM sign_ups s
          WHERE s.id IN (?) AND s.account_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM household_ties t
            WHERE t.resident_id = s.resident_id AND t.account_id = s.account_id AND t.ended_at IS NULL)
        UNION SELECT s.id, t.account_id, 1 FROM sign_ups s
          JOIN household_ties t ON t.resident_id = s.resident_id AND t.ended_at IS NULL WHERE s.id IN (?)
        UNION SELECT s.id, c.account_id, 0 FROM sign_ups s
          JOIN care_ties c ON c.resident_id = s.resident_id AND c.ended_at IS NULL WHERE s.id IN (?)`,
      [signUpIds, signUpIds, signUpIds],
    );
    for (const { signUpId, accountId, self } of rows) {
      found.set(signUpId, [...(found.get(signUpId) ?? []), { accountId, self: Number(self) === 1 }]);
    }
    return found;
  }

  /** Sign-ups of mine that took part; by indexes (account_id, …) and (resident_id, …). */
  async mineIn(activityId: string, { accountId, residentIds }: Mine): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT s.id FROM (${ofMine}) m JOIN sign_ups s ON s.id = m.id
        WHERE s.activity_id = ? AND s.state = 'in' ORDER BY s.ticket`,
      [accountId, listed(residentIds), activityId],
    );
    return rows.map(({ id }) => id);
  }

  /** What is asked of mine, the latest first; theirs by the same indexes, consents by (sign_up_id, created_at, id). */
  ownConsents(
    { accountId, residentIds }: Mine,
    activityId: string | undefined,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<InstantKey[]> {
    const later = after ? 'AND (c.created_at < ? OR (c.created_at = ? AND c.id < ?))' : '';
    return this.dataSource.query(
      `SELECT c.id, c.created_at AS createdAt FROM (${ofMine}) m JOIN picture_consents c ON c.sign_up_id = m.id
        WHERE 1 = 1 ${activityId ? 'AND c.activity_id = ?' : ''} ${later}
        ORDER BY c.created_at DESC, c.id DESC LIMIT ?`,
      [
        ...[accountId, listed(residentIds), ...(activityId ? [activityId] : [])],
        ...(after ? [after.createdAt, after.createdAt, after.id] : []),
        rows,
      ],
    );
  }

  /** Whether somebody is in a volunteer team of a community now, by index (account_id). */
  async isVolunteer(accountId: string, communityId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM volunteers WHERE account_id = ? AND community_id = ? AND left_at IS NULL LIMIT 1',
      [accountId, communityId],
    );
    return rows.length > 0;
  }

  /** The accounts that hear of an activity: who signed up those that took part, and they themselves. */
  async toldOf(activityId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      `SELECT s.account_id AS accountId FROM sign_ups s
          WHERE s.activity_id = ? AND s.state = 'in' AND s.account_id IS NOT NULL
        UNION SELECT t.account_id FROM sign_ups s
          JOIN household_ties t ON t.resident_id = s.resident_id AND t.ended_at IS NULL
          WHERE s.activity_id = ? AND s.state = 'in'`,
      [activityId, activityId],
    );
    return rows.map(({ accountId }) => accountId);
  }
}
