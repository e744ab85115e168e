import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkInColumns, ownAccount, type OwnRow } from './check-in.row.js';

/** Whose check-ins are read. */
export interface Mine {
  readonly accountId: string;
  readonly residentIds: readonly string[];
}

const word = (name: 'title' | 'place') => `JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.${name}')) AS ${name}`;

const ownSelect = `
  SELECT s.id AS signUpId, s.activity_id AS activityId, s.resident_id AS residentId, COALESCE(p.name, s.name) AS name,
    a.kind, a.state, a.ended_at AS endedAt, ${word('title')}, ${word('place')},
    o.starts_at AS startsAt, o.ends_at AS endsAt, ${ownAccount}, ${checkInColumns}
  FROM (SELECT id FROM sign_ups WHERE account_id = ? UNION SELECT id FROM sign_ups WHERE resident_id IN (?)) m
    JOIN sign_ups s ON s.id = m.id JOIN activities a ON a.id = s.activity_id
    LEFT JOIN residents p ON p.id = s.resident_id`;

/** Queries on check-ins as those read them whom they are about: theirs by (account_id, …) and (resident_id, …). */
@Injectable()
export class CheckInOwnRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Sessions of what they have a place in, that end after one instant and begin before another; the next first. */
  near(mine: Mine, endAfter: Date, beginBefore: Date, rows: number): Promise<OwnRow[]> {
    return this.dataSource.query(
      `${ownSelect}
        JOIN activity_sessions o ON o.activity_id = a.id AND o.ends_at > ? AND o.starts_at < ?
        LEFT JOIN check_ins c ON c.sign_up_id = s.id AND c.starts_at = o.starts_at
        WHERE s.state = 'in' AND a.state IN ('published', 'finished')
        ORDER BY o.starts_at, s.id LIMIT ?`,
      [...valuesOf(mine), endAfter, beginBefore, rows],
    );
  }

  /** What is written down of one activity, the earliest first. */
  written(mine: Mine, activityId: string, rows: number): Promise<OwnRow[]> {
    return this.dataSource.query(
      `${ownSelect}
        JOIN check_ins c ON c.sign_up_id = s.id
        JOIN activity_sessions o ON o.activity_id = a.id AND o.starts_at = c.starts_at
        WHERE s.activity_id = ? ORDER BY o.starts_at, s.ticket LIMIT ?`,
      [...valuesOf(mine), activityId, rows],
    );
  }

  /** Their places in one session, also where nothing is written down yet. */
  places(mine: Mine, activityId: string, startsAt: Date): Promise<OwnRow[]> {
    return this.dataSource.query(
      `${ownSelect}
        JOIN activity_sessions o ON o.activity_id = a.id AND o.starts_at = ?
        LEFT JOIN check_ins c ON c.sign_up_id = s.id AND c.starts_at = o.starts_at
        WHERE s.activity_id = ? AND s.state = 'in' ORDER BY s.ticket`,
      [...valuesOf(mine), startsAt, activityId],
    );
  }
}

/** A list in a statement has something in it. */
const valuesOf = ({ accountId, residentIds }: Mine) => [accountId, residentIds.length ? residentIds : ['']];
