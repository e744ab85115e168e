import { Injectable } from '@nestjs/common';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { DataSource, type EntityManager } from 'typeorm';

/** Somebody of the registry, as far as signing up looks. */
export interface PersonRow {
  readonly residentId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
  /** `1956-11-22`. */
  readonly birthDate: string;
  readonly labels: readonly string[];
}

/** As the organiser's list names somebody. */
export interface NamedPerson {
  readonly name: string;
  readonly birthDate: string;
  readonly gridName: string;
}

/** A session of another activity of somebody that lies over one of this. */
export interface OverlapRow {
  readonly residentId: string;
  readonly activityId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** An account that hears of a sign-up. */
export interface ToldRow {
  readonly signUpId: string;
  readonly accountId: string;
}

/** At most so many are shown beside somebody. */
const shownOverlaps = 20;

/** Queries on the people whom sign-ups are about, and the accounts that hear of them. */
@Injectable()
export class SignUpPersonRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those who live here, by primary key; their labels by that of `resident_labels`. */
  async people(residentIds: readonly string[]): Promise<Map<string, PersonRow>> {
    if (!residentIds.length) return new Map();
    const [people, labels] = await Promise.all([
      this.dataSource.query<Omit<PersonRow, 'labels'>[]>(
        `SELECT id AS residentId, community_id AS communityId, grid_id AS gridId, name, birth_date AS birthDate
          FROM residents WHERE id IN (?) AND state = 'present'`,
        [residentIds],
      ),
      this.dataSource.query<{ residentId: string; code: string }[]>(
        `SELECT r.resident_id AS residentId, l.code FROM resident_labels r JOIN labels l ON l.id = r.label_id
          WHERE r.resident_id IN (?)`,
        [residentIds],
      ),
    ]);
    return new Map(
      people.map((person) => [
        person.residentId,
        {
          ...person,
          labels: labels.filter((one) => one.residentId === person.residentId).map(({ code }) => code),
        },
      ]),
    );
  }

  /** By primary key; also of those who live here no more. */
  async named(residentIds: readonly string[]): Promise<Map<string, NamedPerson>> {
    if (!residentIds.length) return new Map();
    const rows = await this.dataSource.query<(NamedPerson & { residentId: string })[]>(
      `SELECT p.id AS residentId, p.name, p.birth_date AS birthDate, g.name AS gridName
        FROM residents p JOIN grids g ON g.id = p.grid_id WHERE p.id IN (?)`,
      [residentIds],
    );
    return new Map(rows.map(({ residentId, ...row }) => [residentId, row]));
  }

  /**
   * What else some people have, or are offered, while an activity takes place: theirs by index (resident_id, state),
   * sessions by primary key.
   */
  overlaps(activityId: string, residentIds: readonly string[]): Promise<OverlapRow[]> {
    if (!residentIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT u.resident_id AS residentId, a.id AS activityId,
          JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.title')) AS title,
          o.starts_at AS startsAt, o.ends_at AS endsAt
        FROM sign_ups u JOIN activities a ON a.id = u.activity_id AND a.state = 'published'
          JOIN activity_sessions o ON o.activity_id = a.id
          JOIN activity_sessions m ON m.activity_id = ? AND m.starts_at < o.ends_at AND o.starts_at < m.ends_at
        WHERE u.resident_id IN (?) AND u.state IN ('in', 'offered') AND u.activity_id <> ?
        ORDER BY o.starts_at, a.id LIMIT ?`,
      [activityId, residentIds, activityId, shownOverlaps * residentIds.length],
    );
  }

  /** The accounts that signed some people up, and those of the people themselves; by primary key and (resident_id). */
  told(signUpIds: readonly string[], manager: EntityManager): Promise<ToldRow[]> {
    if (!signUpIds.length) return Promise.resolve([]);
    return manager.query(this.#toldSql('s.id IN (?)'), [signUpIds, signUpIds]);
  }

  /** The same of all in some states of an activity, by index (activity_id, state, …). @param endedAt at an instant */
  toldOf(
    activityId: string,
    states: readonly SignUpState[],
    endedAt: Date | undefined,
    manager: EntityManager,
  ): Promise<ToldRow[]> {
    const values = [activityId, states, ...(endedAt ? [endedAt] : [])];
    const where = `s.activity_id = ? AND s.state IN (?) ${endedAt ? 'AND s.ended_at = ?' : ''}`;
    return manager.query(this.#toldSql(where), [...values, ...values]);
  }

  #toldSql(where: string): string {
    return `SELECT s.id AS signUpId, s.account_id AS accountId FROM sign_ups s
        WHERE ${where} AND s.account_id IS NOT NULL
      UNION SELECT s.id, t.account_id FROM sign_ups s
        JOIN household_ties t ON t.resident_id = s.resident_id AND t.ended_at IS NULL WHERE ${where}`;
  }
}
