import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A session of an activity. */
export interface CalendarRow {
  readonly activityId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const dayMs = 86_400_000;
/** How long after a month the last session of a series is looked for that had one in it. */
const longestSeriesMs = 400 * dayMs;

/** Sessions of a community by their time. */
@Injectable()
export class ActivityCalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Sessions that begin in a period, the first first: two ranges of index (community_id, state, next_starts_at, id), of
   * what stands and of what is over, where that is the last session; their sessions by primary key.
   */
  sessions(
    communityId: string,
    { from, until }: { readonly from: Date; readonly until: Date },
    rows: number,
  ): Promise<CalendarRow[]> {
    const latest = new Date(until.getTime() + longestSeriesMs);
    return this.dataSource.query(
      `SELECT s.activity_id AS activityId, s.starts_at AS startsAt, s.ends_at AS endsAt
        FROM activities a JOIN activity_sessions s ON s.activity_id = a.id
        WHERE a.community_id = ? AND (a.state = 'published'
          OR (a.state = 'finished' AND a.next_starts_at >= ? AND a.next_starts_at < ?))
          AND s.starts_at >= ? AND s.starts_at < ?
        ORDER BY s.starts_at, s.activity_id LIMIT ?`,
      [communityId, from, latest, from, until, rows],
    );
  }
}
