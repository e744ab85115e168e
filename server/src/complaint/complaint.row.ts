import type {
  ComplaintLevel,
  ComplaintSource,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { ComplaintClock } from './complaint-clock.policy.js';

/** A complaint as lists show it. */
export interface ComplaintSummaryRow {
  readonly id: string;
  readonly number: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly categoryId: string;
  readonly categoryCode: string;
  readonly categoryName: string;
  /** 0 or 1, as the database has it, or a boolean. */
  readonly urgent: number | boolean;
  readonly sensitive: number | boolean;
  readonly excerpt: string;
  readonly place: string;
  readonly state: ComplaintState;
  readonly level: ComplaintLevel;
  readonly source: ComplaintSource;
  readonly acceptDueAt: Date | null;
  readonly deadlineAt: Date;
  readonly clockStoppedAt: Date | null;
  readonly photoCount: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly reporterAccountId: string | null;
  readonly handlerAccountId: string | null;
  readonly resolvedByAccountId: string | null;
}

/** All of a complaint but its events. */
export interface ComplaintRow extends ComplaintSummaryRow, Omit<ComplaintClock, 'urgent'> {
  readonly text: string;
  readonly doorId: string;
  readonly defaultUnitId: string | null;
  readonly defaultUnitName: string | null;
  readonly placeDetail: string | null;
  readonly anonymous: number | boolean;
  readonly filedByAccountId: string | null;
  readonly heldState: ComplaintState | null;
  readonly acceptedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly appealed: number | boolean;
  readonly reopenCount: number;
  /** Whose work it is, or was: not that of a unit which gave it back, or from which it was taken. */
  readonly leadUnitId: string | null;
  /** Whether units were ever asked. */
  readonly dispatched: number | boolean;
  readonly releaseReporter: number | boolean;
  readonly mergedIntoId: string | null;
  readonly mergedIntoNumber: string | null;
  readonly rating: number | null;
  readonly speedScore: number | null;
  readonly attitudeScore: number | null;
  readonly resultScore: number | null;
  readonly solved: number | boolean | null;
  readonly contentHash: string;
  /** Of its category as it is now; its own is as that was on the day of the report. */
  readonly categorySensitive: number | boolean;
  /** Whether some of its words were not let through, now or once. */
  readonly held: number | boolean;
  /** Whether anybody called whoever reported it. */
  readonly called: number | boolean;
  /** Accounts that follow it, besides whoever reported it. */
  readonly followerCount: number;
  /** Whether others are merged into it. */
  readonly hasMerged: number | boolean;
}

/** Characters of the text that lists and messages show. */
export const excerptLength = 60;

export const summaryColumns = `c.id, c.number, c.community_id AS communityId, c.grid_id AS gridId, g.name AS gridName,
  k.id AS categoryId, k.code AS categoryCode, k.name AS categoryName, c.urgent, c.sensitive,
  LEFT(c.text, ${excerptLength}) AS excerpt, c.place, c.state, c.level, c.source, c.accept_due_at AS acceptDueAt,
  c.deadline_at AS deadlineAt, c.clock_stopped_at AS clockStoppedAt, c.photo_count AS photoCount, c.version,
  c.created_at AS createdAt, c.updated_at AS updatedAt, c.reporter_account_id AS reporterAccountId,
  c.handler_account_id AS handlerAccountId, c.resolved_by_account_id AS resolvedByAccountId`;
/** What a complaint's row is shown with: the name of its category and of its grid. */
export const rowJoins = `JOIN complaint_categories k ON k.id = c.category_id JOIN grids g ON g.id = c.grid_id`;

export const fullColumns = `${summaryColumns}, c.text, c.door_id AS doorId,
  k.sensitive AS categorySensitive, k.default_unit_id AS defaultUnitId, u.name AS defaultUnitName,
  c.place_detail AS placeDetail, c.anonymous,
  c.filed_by_account_id AS filedByAccountId, c.held_state AS heldState, c.settle_days AS settleDays,
  c.due_at AS dueAt, c.reminded_due_at AS remindedDueAt, c.overdue_escalated_at AS overdueAt,
  c.extension_count AS extensionCount, DATE_FORMAT(c.suspended_until, '%Y-%m-%d') AS suspendedUntil,
  c.next_timer_at AS nextTimerAt, c.accepted_at AS acceptedAt, c.resolved_at AS resolvedAt, c.closed_at AS closedAt,
  c.appealed, c.reopen_count AS reopenCount, c.lead_unit_id AS leadUnitId, c.release_reporter AS releaseReporter,
  c.merged_into_id AS mergedIntoId, m.number AS mergedIntoNumber, c.rating, c.solved,
  c.speed_score AS speedScore, c.attitude_score AS attitudeScore, c.result_score AS resultScore, c.content_hash AS contentHash,
  EXISTS (SELECT 1 FROM complaint_dispatches s WHERE s.complaint_id = c.id) AS dispatched,
  EXISTS (SELECT 1 FROM content_checks h WHERE h.subject_type = 'complaint' AND h.subject_id = c.id) AS held,
  EXISTS (SELECT 1 FROM access_records a WHERE a.complaint_id = c.id AND a.purpose = 'call') AS called,
  (SELECT COUNT(*) FROM complaint_followers f WHERE f.complaint_id = c.id) AS followerCount,
  EXISTS (SELECT 1 FROM complaints i WHERE i.merged_into_id = c.id AND i.state = 'merged') AS hasMerged`;
export const fullJoins = `${rowJoins} LEFT JOIN complaints m ON m.id = c.merged_into_id
  LEFT JOIN units u ON u.id = k.default_unit_id`;

/** The clock of a row, as the rules of time take it. */
export function clockOf(row: ComplaintRow): ComplaintClock {
  const {
    settleDays,
    acceptDueAt,
    dueAt,
    deadlineAt,
    clockStoppedAt,
    remindedDueAt,
    overdueAt,
    extensionCount,
    suspendedUntil,
    nextTimerAt,
  } = row;
  return {
    urgent: Boolean(row.urgent),
    settleDays,
    acceptDueAt,
    dueAt,
    deadlineAt,
    clockStoppedAt,
    remindedDueAt,
    overdueAt,
    extensionCount,
    suspendedUntil,
    nextTimerAt,
  };
}
