import { activityWorkflow } from '@linge/shared/activity/activity.transitions';
import type { ActivityEventType, ActivityState } from '@linge/shared/activity/activity.schema';
import type { ActivityEvent } from '../../activity/entities/activity-event.entity.js';
import type { ActivityRole } from '../../activity/entities/activity-role.entity.js';
import type { ActivitySession } from '../../activity/entities/activity-session.entity.js';
import type { Activity } from '../../activity/entities/activity.entity.js';
import type { SignUp } from '../../activity/entities/sign-up.entity.js';
import { writtenWords } from '../../activity/activity-content.js';
import { currentSession, dueAtOf, reminderMs } from '../../activity/activity-due.policy.js';
import { shanghaiDay } from '../../common/clock/clock.js';
import { addDays } from '../../common/clock/working-day.policy.js';
import type { Message } from '../../message/entities/message.entity.js';
import { demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';
import { demoActivities, type DemoActivity, type DemoSession } from './demo-activity.js';
import { signUpsOf } from './sign-up.generator.js';

/** Everything of the demo's activities. */
export interface ActivityRows {
  readonly activities: Activity[];
  readonly roles: ActivityRole[];
  readonly sessions: ActivitySession[];
  readonly events: ActivityEvent[];
  readonly signUps: SignUp[];
  readonly messages: Message[];
}

const hourMs = 3_600_000;

/** @param now when the demo is seeded for the first time */
export function generateActivities(demo: DemoCommunity, now: Date): ActivityRows {
  const rows: ActivityRows = {
    ...{ activities: [], roles: [], sessions: [], events: [], signUps: [], messages: [] },
  };
  for (const [index, told] of demoActivities.entries()) {
    const sessions = told.sessions.map((session) => timesOf(session, now));
    const activity = activityOf(demo, told, { number: index + 1, now, sessions });
    const roles = rolesOf(activity, told);
    const { signUps, messages } = signUpsOf(demo, told, activity, roles);
    const finished: Activity = {
      ...activity,
      ...{ lastTicket: signUps.length, waiting: signUps.filter(({ state }) => state === 'waiting').length },
      shownWords: activity.publishedAt ? writtenWords(activity, roles) : null,
    };
    const sessionRows = sessions.map((session) => saidOf(activity, session, now));
    rows.activities.push({ ...finished, dueAt: dueAtOf(finished, sessionRows, null, now) });
    rows.roles.push(...roles);
    rows.sessions.push(...sessionRows);
    rows.events.push(...eventsOf(finished));
    rows.signUps.push(...signUps);
    rows.messages.push(...messages);
  }
  return rows;
}

type Times = Pick<ActivitySession, 'startsAt' | 'endsAt'>;

const quarterMs = hourMs / 4;

function timesOf(session: DemoSession, now: Date): Times {
  if ('fromHour' in session) {
    // On a quarter of an hour, like what people plan.
    const about = Math.floor(now.getTime() / quarterMs) * quarterMs;
    const after = (hours: number) => new Date(about + hours * hourMs);
    return { startsAt: after(session.fromHour), endsAt: after(session.toHour) };
  }
  const { day, from, to } = session;
  const on = addDays(shanghaiDay(now), day);
  return { startsAt: new Date(`${on}T${from}:00+08:00`), endsAt: new Date(`${on}T${to}:00+08:00`) };
}

/** What the clock would have said before the seeding was said. */
function saidOf({ id, state }: Activity, { startsAt, endsAt }: Times, now: Date): ActivitySession {
  const said = (ms: number) => {
    const at = new Date(startsAt.getTime() - ms);
    return state !== 'draft' && at <= now ? at : null;
  };
  return {
    ...{ activityId: id, startsAt, endsAt },
    ...{ dayRemindedAt: said(reminderMs.day), hourRemindedAt: said(reminderMs.hour) },
  };
}

function activityOf(
  demo: DemoCommunity,
  told: DemoActivity,
  {
    number,
    now,
    sessions,
  }: { readonly number: number; readonly now: Date; readonly sessions: readonly Times[] },
): Activity {
  const { community } = demo;
  const grid = gridOf(demo);
  const team = demo.volunteerTeams.find(({ gridId }) => gridId === grid.id);
  const [first, last] = [sessions[0], sessions.at(-1)];
  const next = currentSession(sessions, now);
  if (!first || !last || !next || !team) throw new RangeError(`No times or team for ${told.title}`);
  const byGrid = told.by === 'grid';
  const publishedAt =
    told.state === 'draft' ? null : new Date(now.getTime() - told.publishedAgo * 24 * hourMs - hourMs);
  const createdAt = publishedAt
    ? new Date(publishedAt.getTime() - 2 * hourMs)
    : new Date(now.getTime() - hourMs);
  const endedAt = endOf(told.state, last.endsAt, now);
  const names = { community: community.name, grid: `${community.name} ${grid.name}`, team: team.name };
  const author = byGrid ? 'gridWorker' : 'communityAdmin';
  return {
    ...{ id: demoId('activity', number, createdAt), communityId: community.id, organiserKind: told.by },
    ...{ gridId: byGrid ? grid.id : null, teamId: told.by === 'team' ? team.id : null, unitId: null },
    ...{ organiserName: names[told.by], authorAccountId: demoId('account', author), authorRole: author },
    ...{ state: told.state, version: lifeOf(told.state).length + 1, kind: told.kind, title: told.title },
    ...{ text: told.text, place: told.place, toBring: told.toBring ?? null, changeNote: null },
    ...{ cancelledReason: told.cancelledReason ?? null, shownWords: null, wordsHeld: false },
    audience: {
      grids: told.onlyGrid ? [{ id: grid.id, name: grid.name }] : [],
      ...{ labels: [], minAge: told.ages?.[0] ?? null, maxAge: told.ages?.[1] ?? null },
    },
    ...{ sessionCount: sessions.length, nextStartsAt: next.startsAt, nextEndsAt: next.endsAt },
    ...{ firstStartsAt: first.startsAt, lastStartsAt: last.startsAt, lastEndsAt: last.endsAt },
    signUpFrom:
      told.signUpFrom === undefined ? null : new Date(now.getTime() + told.signUpFrom * 24 * hourMs),
    ...{ signUpUntil: null, cancelUntil: null, offerHours: 12, insurance: told.insurance ?? 'none' },
    ...{ needsGuardianConsent: told.needsGuardianConsent ?? false, pictureCount: 0, lastTicket: 0 },
    ...{ waiting: 0, dueAt: null, publishedAt, changedAt: null, endedAt, contentHash: '' },
    ...{ createdAt, updatedAt: endedAt ?? publishedAt ?? createdAt },
  };
}

function endOf(state: ActivityState, lastEndsAt: Date, now: Date): Date | null {
  if (state === 'finished') return lastEndsAt;
  return state === 'cancelled' ? new Date(now.getTime() - 5 * hourMs) : null;
}

function gridOf({ gridAssignments, staffMembers, grids }: DemoCommunity) {
  const worker = staffMembers.find(({ accountId }) => accountId === demoId('account', 'gridWorker'));
  const post = gridAssignments.find(({ staffMemberId }) => staffMemberId === worker?.id);
  const grid = grids.find(({ row }) => row.id === post?.gridId)?.row;
  if (!grid) throw new RangeError('The grid worker serves no grid');
  return grid;
}

function rolesOf({ id, state, createdAt }: Activity, told: DemoActivity): ActivityRole[] {
  return told.roles.map(({ name, places, taken }, position) => ({
    ...{ activityId: id, id: demoId('activityRole', `${id} ${position}`, createdAt), position, name },
    ...{ places, taken: state === 'cancelled' ? 0 : taken, offered: 0 },
  }));
}

/** How it came to where it stands. */
function lifeOf(state: ActivityState): readonly ActivityEventType[] {
  if (state === 'draft') return [];
  if (state === 'finished') return ['ActivityPublished', 'ActivityFinished'];
  return state === 'cancelled' ? ['ActivityPublished', 'ActivityCancelled'] : ['ActivityPublished'];
}

function eventsOf(activity: Activity): ActivityEvent[] {
  const { id: activityId, authorAccountId, authorRole, createdAt, publishedAt, endedAt } = activity;
  const times = [publishedAt ?? createdAt, endedAt ?? createdAt];
  const about = (sequence: number, at: Date) => ({
    ...{ id: demoId('activityEvent', `${activityId} ${sequence}`, at), activityId, sequence, createdAt: at },
  });
  const author = { actorAccountId: authorAccountId, actorRole: authorRole };
  const first: ActivityEvent = {
    ...{ ...about(1, createdAt), ...author, type: activityWorkflow.initialEvent, action: null },
    ...{ fromState: null, toState: 'draft', note: null },
  };
  const steps = lifeOf(activity.state).flatMap((type, index): ActivityEvent[] => {
    const step = activityWorkflow.transitions.find(
      (row) => row.event === type && row.from !== 'waitsForCheck',
    );
    if (!step) return [];
    const finished = type === 'ActivityFinished';
    return [
      {
        ...about(index + 2, times[index] ?? createdAt),
        ...(finished ? { actorAccountId: null, actorRole: null } : author),
        ...{ type, action: step.action, fromState: step.from, toState: step.to },
        note: type === 'ActivityCancelled' ? activity.cancelledReason : null,
      },
    ];
  });
  return [first, ...steps];
}
