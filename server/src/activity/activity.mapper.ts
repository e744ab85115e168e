import type {
  ActivityDeskSummary,
  ActivityEvent as ActivityEventView,
} from '@linge/shared/activity/activity-desk.schema';
import type { PublicActivity, PublicActivitySummary } from '@linge/shared/activity/activity.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { Role } from '@linge/shared/permission';
import { staffTitle } from '../common/wording/staff-title.js';
import { wordsOf } from './activity-content.js';
import type { ActivityEvent } from './entities/activity-event.entity.js';
import type { ActivityRole } from './entities/activity-role.entity.js';
import type { ActivitySession } from './entities/activity-session.entity.js';
import type { Activity, StoredAudience } from './entities/activity.entity.js';
import { freeIn, leaveEnd, signUpEnd, windowOf } from './sign-up.policy.js';

type Session = Pick<ActivitySession, 'startsAt' | 'endsAt'>;

export const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export const toSession = ({ startsAt, endsAt }: Session) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

export const nextSession = ({ nextStartsAt, nextEndsAt }: Activity): Session => ({
  startsAt: nextStartsAt,
  endsAt: nextEndsAt,
});

/** Names of staff, by account, and who reads them. */
export interface ActivityNames {
  readonly accountId: string;
  readonly staffNames: ReadonlyMap<string, string>;
}

/** `第3网格 网格员 王建国`; the community goes without saying among its own. */
function titleOf({ organiserKind, organiserName }: Activity, role: Role, name: string | undefined): string {
  const [, ...place] = organiserKind === 'grid' ? organiserName.split(' ') : [];
  return staffTitle(role, place.join(' '), name);
}

function toShownAudience({
  grids,
  labels,
  minAge,
  maxAge,
}: StoredAudience): PublicActivitySummary['audience'] {
  return {
    grids: grids.map(({ id, name }) => ({ id, name })),
    ...{ minAge, maxAge, invited: labels.length > 0 },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What everybody sees of an activity in a list. @param session the one to show, unless it is the next */
export function toSummary(
  activity: Activity,
  roles: readonly ActivityRole[],
  {
    now,
    pictures,
    session = nextSession(activity),
  }: { readonly now: Date; readonly pictures: readonly FileLink[]; readonly session?: Session | undefined },
): PublicActivitySummary {
  const { id, communityId, kind, state, organiserName, sessionCount, waiting } = activity;
  const { title, place } = wordsOf(activity);
  const free = sum(roles.map(freeIn));
  return {
    ...{ id, communityId, kind, state, title, place, organiserName, sessionCount, free, waiting },
    session: toSession(session),
    places: sum(roles.map(({ places }) => places)),
    signUp: windowOf(activity, free, now),
    signUpFrom: iso(activity.signUpFrom),
    signUpUntil: signUpEnd(activity).toISOString(),
    audience: toShownAudience(activity.audience),
    cover: pictures[0] ?? null,
  };
}

/** The rest of it, for everybody. */
export function toDetail(
  activity: Activity,
  roles: readonly ActivityRole[],
  sessions: readonly ActivitySession[],
): Omit<PublicActivity, keyof PublicActivitySummary | 'unitName' | 'pictures' | 'cancelledReason'> {
  const { insurance, needsGuardianConsent, offerHours } = activity;
  const { text, toBring, changeNote, roleNames } = wordsOf(activity);
  return {
    ...{ text, toBring, insurance, needsGuardianConsent, offerHours },
    roles: roles.flatMap((role) => {
      const name = roleNames[role.id];
      // One that is new is not shown before its name was let through.
      return name === undefined ? [] : [{ id: role.id, name, places: role.places, free: freeIn(role) }];
    }),
    sessions: sessions.map(toSession),
    cancelUntil: leaveEnd(activity).toISOString(),
    publishedAt: iso(activity.publishedAt),
    changedAt: iso(activity.changedAt),
    changeNote: activity.wordsHeld ? null : changeNote,
  };
}

/** An activity in the list of those who organise. */
export function toDeskSummary(activity: Activity, roles: readonly ActivityRole[]): ActivityDeskSummary {
  const { id, communityId, kind, state, title, place, sessionCount, waiting, version } = activity;
  const { organiserKind, gridId, teamId, organiserName } = activity;
  return {
    ...{ id, communityId, kind, state, title, place, sessionCount, waiting, version },
    organiser: { kind: organiserKind, id: gridId ?? teamId, communityId, name: organiserName },
    session: toSession(nextSession(activity)),
    places: sum(roles.map(({ places }) => places)),
    taken: sum(roles.map(({ taken }) => taken)),
    offered: sum(roles.map(({ offered }) => offered)),
    createdAt: activity.createdAt.toISOString(),
    updatedAt: activity.updatedAt.toISOString(),
  };
}

export function authorOf(activity: Activity, { accountId, staffNames }: ActivityNames) {
  const mine = activity.authorAccountId === accountId;
  const title = titleOf(activity, activity.authorRole, staffNames.get(activity.authorAccountId));
  return { mine, authorName: mine ? '我' : title };
}

export function toEvent(event: ActivityEvent, activity: Activity, names: ActivityNames): ActivityEventView {
  const { id, sequence, type, note, actorAccountId, actorRole } = event;
  return {
    ...{ id, sequence, type, note, createdAt: event.createdAt.toISOString() },
    actorName: actorRole && titleOf(activity, actorRole, names.staffNames.get(actorAccountId ?? '')),
    mine: actorAccountId === names.accountId,
  };
}
