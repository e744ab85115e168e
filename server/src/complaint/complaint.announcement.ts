import type {
  ComplaintEventDetail,
  ComplaintEventType,
  ComplaintLevel,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import type { Announcement } from '../common/outbox/outbox.js';
import { timeLeft } from './complaint-deadline.js';
import { openDeadlines } from './complaint-due.policy.js';
import type { ClockTold } from './complaint.listener.policy.js';
import type { ComplaintRow, ComplaintSummaryRow } from './complaint.row.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

/** What the outbox keeps of a step, so that whoever hears of it needs no look at rows that moved on since. */
export interface ComplaintStep {
  readonly eventId: string;
  readonly type: ComplaintEventType;
  /** As it is after the step. */
  readonly state: ComplaintState;
  readonly level: ComplaintLevel;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly number: string;
  readonly categoryName: string;
  readonly excerpt: string;
  readonly place: string;
  readonly reporterAccountId: string | null;
  readonly handlerAccountId: string | null;
  readonly actorAccountId: string | null;
  readonly actorRole: Role | null;
  /** What a new handler acts as; null for every step but a handover or transfer to somebody. */
  readonly handlerRole: Role | null;
  readonly note: string | null;
  readonly rating: number | null;
  readonly detail: ComplaintEventDetail;
  /** Resolved or refused where the reporter cannot object: somebody else must look. */
  readonly verificationNeeded: boolean;
  /** The time left, where the clock runs; a server of the release before does not say. */
  readonly left?: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** `complaint.ComplaintAccepted`. */
export function complaintTopic(type: ComplaintEventType): string {
  return `complaint.${type}`;
}

/** @param row as it is after the event */
export function announcementOf(
  row: ComplaintSummaryRow,
  event: ComplaintEvent,
  verificationNeeded: boolean,
  isWorkingDay: IsWorkingDay,
): Announcement {
  const payload: ComplaintStep = {
    eventId: event.id,
    type: event.type,
    state: event.toState,
    level: row.level,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: row.gridName,
    number: row.number,
    categoryName: row.categoryName,
    excerpt: row.excerpt,
    place: row.place,
    reporterAccountId: row.reporterAccountId,
    handlerAccountId: row.handlerAccountId,
    actorAccountId: event.actorAccountId,
    actorRole: event.actorRole,
    handlerRole: event.handlerRole,
    note: event.note,
    rating: event.rating,
    detail: event.detail ?? {},
    verificationNeeded,
    left: timeLeft(row, event.createdAt, isWorkingDay),
    createdAt: event.createdAt.toISOString(),
  };
  return { topic: complaintTopic(event.type), subjectId: row.id, payload };
}

export const clockTopic = 'complaint.clock';

/** What the outbox keeps of what the clock has somebody told, which is no step. */
export interface ClockNews extends Pick<
  ComplaintStep,
  | 'eventId'
  | 'level'
  | 'gridId'
  | 'number'
  | 'excerpt'
  | 'place'
  | 'reporterAccountId'
  | 'handlerAccountId'
  | 'left'
  | 'createdAt'
> {
  readonly told: ClockTold;
  /** About taking it on, not about settling it. */
  readonly accepting: boolean;
}

export function clockAnnouncement(
  row: ComplaintRow,
  told: ClockNews['told'],
  eventId: string,
  now: Date,
  isWorkingDay: IsWorkingDay,
): Announcement {
  const { level, gridId, number, excerpt, place, reporterAccountId, handlerAccountId } = row;
  const payload: ClockNews = {
    eventId,
    level,
    gridId,
    number,
    excerpt,
    place,
    reporterAccountId,
    handlerAccountId,
    told,
    accepting: openDeadlines(row)[0]?.kind === 'accept',
    left: timeLeft(row, now, isWorkingDay),
    createdAt: now.toISOString(),
  };
  return { topic: clockTopic, subjectId: row.id, payload };
}
