import { v7 as uuid } from 'uuid';
import type { Announcement } from '../common/outbox/outbox.js';
import type { EndedSession } from './pick-up-child.repository.js';
import type { PickUp } from './entities/pick-up.entity.js';

/** What a guardian hears of an entry. */
export const pickUpNewsTypes = ['Recorded', 'Corrected', 'Doubtful'] as const;
export type PickUpNews = (typeof pickUpNewsTypes)[number];

/** What the outbox keeps of it: names nobody. */
export interface PickUpStep {
  readonly eventId: string;
  readonly communityId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Of children whom nobody has taken. */
export interface OverdueStep extends PickUpStep {
  readonly startsAt: string;
  readonly endsAt: string;
  /** Of those who are there, or may be. */
  readonly signUpIds: readonly string[];
  /** The roll was called: they are there. */
  readonly called: boolean;
}

export const overdueTopic = 'pickUp.Overdue';

/** `pickUp.Recorded`. */
export function pickUpTopic(type: PickUpNews): string {
  return `pickUp.${type}`;
}

export function pickUpNews(
  type: PickUpNews,
  { id, communityId, recordedAt }: Pick<PickUp, 'id' | 'communityId' | 'recordedAt'>,
): Announcement {
  const payload: PickUpStep = { eventId: uuid(), communityId, createdAt: recordedAt.toISOString() };
  return { topic: pickUpTopic(type), subjectId: id, payload };
}

export function overdueNews(
  { activityId, communityId, startsAt, endsAt }: EndedSession,
  told: Pick<OverdueStep, 'signUpIds' | 'called'>,
  now: Date,
): Announcement {
  const payload: OverdueStep = {
    ...{ eventId: uuid(), communityId, createdAt: now.toISOString() },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), ...told },
  };
  return { topic: overdueTopic, subjectId: activityId, payload };
}
