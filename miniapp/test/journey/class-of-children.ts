import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { databaseRows } from './database-rows';
import type { DemoPerson } from './demo-api';
import type { JourneyServer } from './harness';
import { publishActivity } from './publish-activity';

/** A class for children, for whom a guardian agrees. */
export function publishClass(by: DemoPerson, title: string, days = 3): Promise<ActivityDesk> {
  return publishActivity(by, {
    title,
    days,
    roles: [{ name: '学生', places: 12 }],
    more: {
      ...{ kind: 'class', text: '放学后的作业辅导，结束后请家长来接。', place: '社区儿童之家' },
      needsGuardianConsent: true,
    },
  });
}

/** Moves the only session of an activity, so that it began so many minutes ago and goes on for an hour. */
export async function beganAgo(server: JourneyServer, activityId: string, minutes: number): Promise<void> {
  const startsAt = new Date(Math.floor(Date.now() / 1000) * 1000 - minutes * 60_000);
  const sql = (instant: Date) => instant.toISOString().slice(0, 23).replace('T', ' ');
  const [from, to] = [sql(startsAt), sql(new Date(startsAt.getTime() + 90 * 60_000))];
  await databaseRows(
    server,
    'UPDATE activity_sessions SET starts_at = ?, ends_at = ? WHERE activity_id = ?',
    ...[from, to, activityId],
  );
  await databaseRows(
    server,
    `UPDATE activities SET next_starts_at = ?, first_starts_at = ?, last_starts_at = ?, next_ends_at = ?,
      last_ends_at = ? WHERE id = ?`,
    ...[from, from, from, to, to, activityId],
  );
}
