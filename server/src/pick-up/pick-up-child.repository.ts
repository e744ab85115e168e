import { Injectable } from '@nestjs/common';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { accountName } from '../common/database/account-name.js';
import type { SessionTimes } from './pick-up.policy.js';

/** A child with a part in an activity to which a guardian agreed. */
export interface ChildRow {
  readonly signUpId: string;
  readonly ticket: number;
  readonly state: SignUpState;
  readonly communityId: string;
  readonly activityId: string;
  /** Who signed it up; null once that account is deleted. */
  readonly accountId: string | null;
  readonly guardianName: string | null;
  readonly residentId: string;
  readonly name: string;
  /** `2016-11-22`. */
  readonly birthDate: string;
  readonly householdId: string;
  readonly gridId: string;
}

/** An activity as far as picking up needs it. */
export interface ActivityRow {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly place: string;
  readonly authorAccountId: string;
  readonly lastEndsAt: Date;
}

/** Somebody with the number under which they are called. */
export interface PhoneRow {
  /** Of a resident, or of an account. */
  readonly id: string;
  readonly name: string;
  readonly phoneCipher: string | null;
}

/** A session that is over and was not looked at. */
export interface EndedSession extends SessionTimes {
  readonly activityId: string;
  readonly communityId: string;
}

const childSelect = `SELECT s.id AS signUpId, s.ticket, s.state, s.community_id AS communityId, s.activity_id AS activityId,
    s.account_id AS accountId, ${accountName('s.account_id', 's.community_id')} AS guardianName,
    p.id AS residentId, p.name, p.birth_date AS birthDate, p.household_id AS householdId, p.grid_id AS gridId
  FROM sign_ups s JOIN residents p ON p.id = s.resident_id`;
const word = (name: string) => `JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.${name}'))`;

/** Queries on the children of activities, their households and when they are there. */
@Injectable()
export class PickUpChildRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes everybody else wait who changes something about a child; the first statement of a transaction. */
  async lock(signUpId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM sign_ups WHERE id = ? FOR UPDATE', [signUpId]);
  }

  /** By primary key. */
  async find(
    signUpId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ChildRow | undefined> {
    const [row] = await manager.query<ChildRow[]>(
      `${childSelect} WHERE s.id = ? AND s.guardian_consent_at IS NOT NULL`,
      [signUpId],
    );
    return row;
  }

  /** Those who have a place, by index (activity_id, state, ticket). */
  ofActivity(
    activityId: string,
    after: number,
    rows: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ChildRow[]> {
    return manager.query(
      `${childSelect} WHERE s.activity_id = ? AND s.state = 'in' AND s.ticket > ? AND s.guardian_consent_at IS NOT NULL
        ORDER BY s.ticket LIMIT ?`,
      [activityId, after, rows],
    );
  }

  /** By primary key. */
  async activity(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ActivityRow | undefined> {
    const [row] = await manager.query<ActivityRow[]>(
      `SELECT a.id, a.state, ${word('title')} AS title, ${word('place')} AS place,
          a.author_account_id AS authorAccountId, a.last_ends_at AS lastEndsAt FROM activities a WHERE a.id = ?`,
      [id],
    );
    return row;
  }

  /** The earliest first, by primary key. */
  sessions(activityId: string, manager: EntityManager = this.dataSource.manager): Promise<SessionTimes[]> {
    return manager.query(
      `SELECT starts_at AS startsAt, ends_at AS endsAt FROM activity_sessions WHERE activity_id = ? ORDER BY starts_at`,
      [activityId],
    );
  }

  /**
   * Other adults who live with a child, where the guardian does, too; by the index of the foreign key household_id.
   * @param today in Asia/Shanghai
   */
  adultsBeside(
    { householdId, residentId }: ChildRow,
    guardianAccountId: string,
    today: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ residentId: string; name: string }[]> {
    return manager.query(
      `SELECT p.id AS residentId, p.name FROM residents p
        WHERE p.household_id = ? AND p.state = 'present' AND p.id <> ?
          AND p.birth_date <= DATE_SUB(?, INTERVAL 18 YEAR)
          AND EXISTS (SELECT 1 FROM household_ties m
            WHERE m.account_id = ? AND m.household_id = p.household_id AND m.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM household_ties t
            WHERE t.account_id = ? AND t.resident_id = p.id AND t.ended_at IS NULL)
        ORDER BY p.birth_date, p.id`,
      [householdId, residentId, today, guardianAccountId, guardianAccountId],
    );
  }

  /** By primary key. */
  residents(ids: readonly string[]): Promise<PhoneRow[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.query(
      'SELECT id, name, phone_cipher AS phoneCipher FROM residents WHERE id IN (?)',
      [ids],
    );
  }

  /** The numbers that accounts gave, by primary key. */
  accounts(ids: readonly string[]): Promise<PhoneRow[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.query(
      'SELECT id, display_name AS name, phone_cipher AS phoneCipher FROM accounts WHERE id IN (?)',
      [ids],
    );
  }

  /** Who accounts are in a community's registry, by index (account_id). */
  residentsOf(
    accountIds: readonly string[],
    communityId: string,
  ): Promise<(PhoneRow & { accountId: string })[]> {
    if (!accountIds.length) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT t.account_id AS accountId, p.id, p.name, p.phone_cipher AS phoneCipher
        FROM household_ties t JOIN residents p ON p.id = t.resident_id
        WHERE t.account_id IN (?) AND t.community_id = ? AND t.ended_at IS NULL ORDER BY t.confirmed_at, t.id`,
      [accountIds, communityId],
    );
  }

  /** Those with children that ended in a span and were not looked at since, by index (ends_at). */
  endedBetween(after: Date, until: Date, rows: number): Promise<EndedSession[]> {
    return this.dataSource.query(
      `SELECT s.activity_id AS activityId, s.starts_at AS startsAt, s.ends_at AS endsAt, a.community_id AS communityId
        FROM activity_sessions s JOIN activities a ON a.id = s.activity_id AND a.state IN ('published', 'finished')
          LEFT JOIN pick_up_reminders r ON r.activity_id = s.activity_id AND r.starts_at = s.starts_at
        WHERE s.ends_at > ? AND s.ends_at <= ? AND r.activity_id IS NULL
          AND (SELECT u.id FROM sign_ups u WHERE u.activity_id = s.activity_id AND u.state = 'in'
            AND u.guardian_consent_at IS NOT NULL LIMIT 1) IS NOT NULL
        ORDER BY s.ends_at, s.activity_id LIMIT ?`,
      [after, until, rows],
    );
  }
}
