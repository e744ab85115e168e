import { activityReviewApi, pictureConsentApi } from '@linge/shared/activity-review/activity-review.api';
import { activityApi } from '@linge/shared/activity/activity.api';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import type { DemoPerson } from './demo-api';
import type { JourneyServer } from './harness';
import { publishActivity } from './publish-activity';

const hourMs = 3_600_000;

interface Past {
  readonly title: string;
  readonly comers: readonly DemoPerson[];
  /** Days from today for which it is planned at first: people are at one thing at a time. */
  readonly days: number;
  readonly more?: object;
}

/** An activity in which some people took part, and whose only session began an hour ago. */
export async function pastActivity(
  server: JourneyServer,
  worker: DemoPerson,
  { title, comers, days, more = {} }: Past,
): Promise<{ readonly activity: ActivityDesk; readonly signUps: readonly OwnSignUp[] }> {
  const roles = [{ name: '清洁', places: comers.length + 2 }];
  const activity = await publishActivity(worker, { title, roles, days, more });
  const signUps: OwnSignUp[] = [];
  for (const comer of comers) {
    const body = { id: v7(), roleIds: activity.roles.map(({ id }) => id) };
    signUps.push(await comer.call(activityApi.signUp, { params: { id: activity.id }, body }));
  }
  const at = (hours: number) =>
    new Date(Date.now() + hours * hourMs).toISOString().replace('T', ' ').replace('Z', '');
  const [from, to] = [at(-1), at(1)];
  await databaseRows(
    server,
    'UPDATE activity_sessions SET starts_at = ?, ends_at = ? WHERE activity_id = ?',
    ...[from, to, activity.id],
  );
  await databaseRows(
    server,
    `UPDATE activities SET next_starts_at = ?, first_starts_at = ?, last_starts_at = ?, next_ends_at = ?,
       last_ends_at = ? WHERE id = ?`,
    ...[from, from, from, to, to, activity.id],
  );
  return { activity, signUps };
}

/** Waits until WeChat has let a picture through that somebody is asked about. */
export async function askedPicture(person: DemoPerson, activityId: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const { items } = await person.call(pictureConsentApi.listOwn, { query: { activityId } });
    if (items.length > 0 && items.every(({ picture }) => picture !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The pictures were not let through');
}

/** Waits until everybody sees so many pictures. */
export async function shownPictures(person: DemoPerson, activityId: string, count: number): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const { review } = await person.call(activityReviewApi.get, { params: { id: activityId } });
    if (review?.pictures.length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`There are not ${count} pictures`);
}
