import type { ActivityState } from '@linge/shared/activity/activity.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { v7 as uuid } from 'uuid';
import { ActivityRole } from '../../src/activity/entities/activity-role.entity.js';
import { ActivitySession } from '../../src/activity/entities/activity-session.entity.js';
import { Activity } from '../../src/activity/entities/activity.entity.js';
import { SignUp } from '../../src/activity/entities/sign-up.entity.js';
import type { Factory, GridPlace, Person } from './factory.js';

const hourMs = 3_600_000;

export type WrittenActivity = Activity & { readonly roleId: string };

/** An activity as its steps would have left it, with a session and a role, without its events. */
export async function writeActivity(
  factory: Factory,
  { community, grid }: GridPlace,
  author: Person,
  state: ActivityState,
  told: Partial<Activity> = {},
  role: Partial<ActivityRole> = {},
): Promise<WrittenActivity> {
  const now = new Date();
  const startsAt = told.firstStartsAt ?? new Date(now.getTime() + 72 * hourMs);
  const endsAt = new Date(startsAt.getTime() + 2 * hourMs);
  const published = ['published', 'finished', 'cancelled'].includes(state);
  const words = { title: '河边清洁', text: '一起清理河边步道。', place: '西河桥头', toBring: null };
  const [id, roleId] = [uuid(), uuid()];
  const activity = await factory.save<Activity>(Activity, {
    ...{ id, communityId: community.id, organiserKind: 'grid' as const, gridId: grid.id, teamId: null },
    ...{ organiserName: `${community.name} ${grid.name}`, unitId: null },
    ...{ authorAccountId: author.account.id, authorRole: 'gridWorker' as const, state, version: 1 },
    ...{ kind: 'volunteer' as const, ...words, changeNote: null, cancelledReason: null },
    shownWords: published ? { ...words, changeNote: null, roleNames: { [roleId]: '清洁' } } : null,
    ...{ wordsHeld: false, sessionCount: 1, nextStartsAt: startsAt, nextEndsAt: endsAt },
    audience: { grids: [{ id: grid.id, name: grid.name }], labels: [], minAge: null, maxAge: null },
    ...{ firstStartsAt: startsAt, lastStartsAt: startsAt, lastEndsAt: endsAt },
    ...{ signUpFrom: null, signUpUntil: null, cancelUntil: null, offerHours: 12, pictureCount: 0 },
    ...{ insurance: 'none' as const, needsGuardianConsent: false, lastTicket: 0, waiting: 0, dueAt: null },
    ...{ publishedAt: published ? now : null, changedAt: null, endedAt: null },
    ...{ contentHash: '-', createdAt: now, updatedAt: now },
    ...told,
  });
  const counts = { places: 5, taken: 0, offered: 0, ...role };
  await factory.save(ActivityRole, { activityId: id, id: roleId, position: 0, name: '清洁', ...counts });
  const unsaid = { dayRemindedAt: null, hourRemindedAt: null };
  await factory.save(ActivitySession, { activityId: id, startsAt, endsAt, ...unsaid });
  return { ...activity, roleId };
}

/** Somebody’s part in it; the role was written with how its places stand. */
export async function writeSignUp(
  factory: Factory,
  { id: activityId, communityId, roleId }: WrittenActivity,
  place: GridPlace,
  by: Person,
  state: SignUpState,
  told: Partial<SignUp> = {},
): Promise<SignUp> {
  const now = new Date();
  const { id: residentId } = await factory.resident(place, { relation: 'other' });
  const open = ['in', 'waiting', 'offered'].includes(state);
  return factory.save<SignUp>(SignUp, {
    ...{ id: uuid(), communityId, activityId, ticket: 1, accountId: by.account.id, residentId },
    ...{ openResidentId: open ? residentId : null, name: null, walkIn: false, state },
    ...{ roleId: state === 'waiting' ? null : roleId, wanted: [roleId], guardianConsentAt: null },
    offerUntil: state === 'offered' ? new Date(now.getTime() + hourMs) : null,
    ...{ version: 1, contentHash: '-', createdAt: now, updatedAt: now, endedAt: null },
    ...told,
  });
}
