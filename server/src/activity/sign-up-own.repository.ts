import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { InstantKey } from '../common/paging/instant-cursor.js';
import { SignUp } from './entities/sign-up.entity.js';

/** Whose sign-ups are read. */
export interface Mine {
  readonly accountId: string;
  readonly residentIds: readonly string[];
}

/** A sign-up with what it is sorted by. */
export interface OwnRow {
  readonly signUp: SignUp;
  readonly key: InstantKey;
}

const ofMine = `SELECT id FROM sign_ups WHERE account_id = ?
  UNION SELECT id FROM sign_ups WHERE resident_id IN (?)`;
const coming = `s.state IN ('in', 'waiting', 'offered') AND a.state = 'published'`;

/** Sign-ups as those read them who made them, or whom they are about: some dozens each. */
@Injectable()
export class SignUpOwnRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of what is not over, the next first; theirs by indexes (account_id, …) and (resident_id, …). */
  coming({ accountId, residentIds }: Mine, after: InstantKey | undefined, rows: number): Promise<OwnRow[]> {
    return this.#read(
      `SELECT s.id, a.next_starts_at AS createdAt FROM (${ofMine}) m
        JOIN sign_ups s ON s.id = m.id JOIN activities a ON a.id = s.activity_id
        WHERE ${coming} ${after ? 'AND (a.next_starts_at > ? OR (a.next_starts_at = ? AND s.id > ?))' : ''}
        ORDER BY a.next_starts_at, s.id LIMIT ?`,
      [accountId, idsOf(residentIds), ...keysOf(after), rows],
    );
  }

  /** Of everything else, the latest first; by the same indexes. */
  past({ accountId, residentIds }: Mine, after: InstantKey | undefined, rows: number): Promise<OwnRow[]> {
    return this.#read(
      `SELECT s.id, s.created_at AS createdAt FROM (${ofMine}) m
        JOIN sign_ups s ON s.id = m.id JOIN activities a ON a.id = s.activity_id
        WHERE NOT (${coming}) ${after ? 'AND (s.created_at < ? OR (s.created_at = ? AND s.id < ?))' : ''}
        ORDER BY s.created_at DESC, s.id DESC LIMIT ?`,
      [accountId, idsOf(residentIds), ...keysOf(after), rows],
    );
  }

  /** In one activity, the latest last; by index (resident_id, …). */
  async inActivity(activityId: string, residentIds: readonly string[]): Promise<SignUp[]> {
    if (!residentIds.length) return [];
    return this.dataSource.manager.find(SignUp, {
      where: { activityId, residentId: In([...residentIds]) },
      order: { ticket: 'ASC' },
    });
  }

  async #read(sql: string, values: readonly unknown[]): Promise<OwnRow[]> {
    const keys = await this.dataSource.query<InstantKey[]>(sql, [...values]);
    const ids = keys.map(({ id }) => id);
    const rows = ids.length ? await this.dataSource.manager.findBy(SignUp, { id: In(ids) }) : [];
    return keys.flatMap((key) => {
      const signUp = rows.find(({ id }) => id === key.id);
      return signUp ? [{ signUp, key }] : [];
    });
  }
}

/** A list in a statement has something in it. */
const idsOf = (residentIds: readonly string[]) => (residentIds.length ? residentIds : ['']);
const keysOf = (after: InstantKey | undefined) => (after ? [after.createdAt, after.createdAt, after.id] : []);
