import { activityApi } from '@linge/shared/activity/activity.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { ActivitySession } from '@linge/shared/activity/activity.schema';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import { checkInStep } from '@linge/shared/check-in/check-in-link';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import type { DemoPerson } from './demo-api';
import type { JourneyServer } from './harness';
import { publishActivity, sessionIn } from './publish-activity';

const minuteMs = 60_000;

const minutesFromNow = (minutes: number) =>
  new Date(Math.floor(Date.now() / minuteMs) * minuteMs + minutes * minuteMs).toISOString();

/** An activity whose first session began half an hour ago; later ones keep signing up open. */
export function publishRunning(
  by: DemoPerson,
  title: string,
  later: readonly ActivitySession[] = [sessionIn(1)],
): Promise<ActivityDesk> {
  const now = { startsAt: minutesFromNow(-30), endsAt: minutesFromNow(90) };
  return publishActivity(by, {
    title,
    roles: [{ name: '清洁', places: 20 }],
    more: { sessions: [now, ...later] },
  });
}

/** Signs somebody up for the first role. */
export function signUpFor(who: DemoPerson, { id, roles }: ActivityDesk): Promise<OwnSignUp> {
  const roleIds = roles.slice(0, 1).map((role) => role.id);
  return who.call(activityApi.signUp, { params: { id }, body: { id: v7(), roleIds } });
}

/** Whether they have something else at that time: they are asked before they sign up then. */
export async function overlaps(who: DemoPerson, { id }: ActivityDesk): Promise<boolean> {
  const { candidates } = await who.call(activityApi.standing, { params: { id } });
  return candidates.some((candidate) => candidate.self && candidate.overlaps.length > 0);
}

/** What stands on the organiser's screen of the first session right now. */
export async function codeOf(by: DemoPerson, { id, sessions }: ActivityDesk) {
  const { codes, firstStep, link, now } = await by.call(checkInDeskApi.codes, {
    params: { id },
    query: { startsAt: sessions[0]?.startsAt ?? '' },
  });
  return { code: codes[checkInStep(Date.parse(now)) - firstStep] ?? '', link };
}

/** The first session is over since a moment ago. */
export async function endSession(server: JourneyServer, { id, sessions }: ActivityDesk): Promise<void> {
  const began = Date.parse(sessions[0]?.startsAt ?? '');
  await databaseRows(
    server,
    'UPDATE activity_sessions SET ends_at = DATE_ADD(starts_at, INTERVAL ? MINUTE) WHERE activity_id = ? ORDER BY starts_at LIMIT 1',
    String(Math.floor((Date.now() - began) / minuteMs)),
    id,
  );
}
