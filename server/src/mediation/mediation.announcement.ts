import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { MediationEventType, MediationState } from '@linge/shared/mediation/mediation.schema';
import type { Announcement } from '../common/outbox/outbox.js';
import type { MediationEvent } from './entities/mediation-event.entity.js';
import type { MediationParts, MediationRow } from './mediation.row.js';

/** Whom a step concerns in particular, and what they must know. */
export interface Told {
  /** Of those who are parties still; all of them unless told. */
  readonly partyIds?: readonly string[];
  readonly appointment?: { readonly startsAt: Date; readonly place: string };
  /** To which a follow-up was moved. */
  readonly day?: string;
}

/** What the outbox keeps of a step: nothing of what was said, promised or noted. */
export interface MediationStep {
  readonly eventId: string;
  readonly type: MediationEventType;
  /** As it is after the step. */
  readonly state: MediationState;
  readonly level: ComplaintLevel;
  readonly gridId: string;
  readonly complaintNumber: string;
  readonly actorAccountId: string | null;
  readonly mediatorAccountId: string | null;
  /** Of the parties whom it concerns. */
  readonly partyAccountIds: readonly string[];
  readonly startsAt: string | null;
  readonly place: string | null;
  /** Left out by an older server. */
  readonly day?: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** `mediation.MediationStarted`. */
export function mediationTopic(type: MediationEventType): string {
  return `mediation.${type}`;
}

/** @param row as it is after the event */
export function mediationNews(
  row: MediationRow,
  { parties }: MediationParts,
  event: MediationEvent,
  told: Told = {},
): Announcement {
  const concerned = parties.filter(({ id }) => told.partyIds?.includes(id) ?? true);
  const payload: MediationStep = {
    eventId: event.id,
    type: event.type,
    state: event.toState,
    level: row.level,
    gridId: row.gridId,
    complaintNumber: row.complaintNumber,
    actorAccountId: event.actorAccountId,
    mediatorAccountId: row.mediatorAccountId,
    partyAccountIds: concerned.flatMap(({ accountId }) => accountId ?? []),
    startsAt: told.appointment?.startsAt.toISOString() ?? null,
    place: told.appointment?.place ?? null,
    day: told.day ?? null,
    createdAt: event.createdAt.toISOString(),
  };
  return { topic: mediationTopic(event.type), subjectId: row.id, payload };
}
