import { v7 as uuid } from 'uuid';
import type { Announcement } from '../common/outbox/outbox.js';
import type { ReminderKind } from './activity-due.policy.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';

/** What those hear whom a sign-up is about. */
export const signUpNewsTypes = ['SignedUp', 'PlaceOffered', 'OfferExpired', 'SignUpRemoved'] as const;
export type SignUpNews = (typeof signUpNewsTypes)[number];

/** What all hear who have a part in an activity. */
export const activityNewsTypes = ['Changed', 'Cancelled', 'ReminderDue'] as const;
export type ActivityNews = (typeof activityNewsTypes)[number];

/** What the outbox keeps of it; whoever looks after the community sees it where it cannot be delivered. */
export interface ActivityStep {
  readonly eventId: string;
  readonly communityId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** The same of a reminder. */
export interface ReminderStep extends ActivityStep {
  readonly reminder: ReminderKind;
  /** Of the session. */
  readonly startsAt: string;
}

/** People are gone who had a part in an activity. */
export const peopleGoneTopic = 'activity.PeopleGone';
export interface PeopleGone {
  readonly communityId: string;
  readonly signUpIds: readonly string[];
}

/** It is over, or called off; whoever looks back on it hears of that once. */
export const activityEndTopics = { finished: 'activity.Finished', calledOff: 'activity.CalledOff' } as const;

export function endNews(
  end: keyof typeof activityEndTopics,
  { id, communityId }: Pick<Activity, 'id' | 'communityId'>,
  now: Date,
): Announcement {
  const payload: ActivityStep = { eventId: uuid(), communityId, createdAt: now.toISOString() };
  return { topic: activityEndTopics[end], subjectId: id, payload };
}

/** `activity.SignedUp`. */
export function activityTopic(type: SignUpNews | ActivityNews): string {
  return `activity.${type}`;
}

export function signUpNews(
  type: SignUpNews,
  { id, communityId }: Pick<SignUp, 'id' | 'communityId'>,
  now: Date,
): Announcement {
  const payload: ActivityStep = { eventId: uuid(), communityId, createdAt: now.toISOString() };
  return { topic: activityTopic(type), subjectId: id, payload };
}

export function activityNews(
  type: 'Changed' | 'Cancelled',
  { id, communityId }: Pick<Activity, 'id' | 'communityId'>,
  now: Date,
): Announcement {
  const payload: ActivityStep = { eventId: uuid(), communityId, createdAt: now.toISOString() };
  return { topic: activityTopic(type), subjectId: id, payload };
}

export function reminderNews(
  { id, communityId }: Pick<Activity, 'id' | 'communityId'>,
  { reminder, startsAt }: { readonly reminder: ReminderKind; readonly startsAt: Date },
  now: Date,
): Announcement {
  const payload: ReminderStep = {
    ...{ eventId: uuid(), communityId, createdAt: now.toISOString() },
    ...{ reminder, startsAt: startsAt.toISOString() },
  };
  return { topic: activityTopic('ReminderDue'), subjectId: id, payload };
}
