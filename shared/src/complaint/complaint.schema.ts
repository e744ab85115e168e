import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import { FileLink } from '../file/file.schema.js';
import { Role } from '../permission.js';
import { ComplaintDeadline } from './complaint-deadline.schema.js';
import { FilingChannel } from './complaint-filing.schema.js';
import { ComplaintCall } from './complaint-call.schema.js';
import { ComplaintEventDetail } from './complaint-event-detail.schema.js';
import { ComplaintLevel, LevelStay } from './complaint-level.schema.js';
import { ComplaintCategory } from './complaint-report.schema.js';
import { ComplaintScores, Rating } from './complaint-score.schema.js';

/**
 * `submitted` waits to be taken on, `accepted` and `inProgress` are with somebody, `dispatched` with units;
 * `awaitingReporter` and `suspended` wait with the clock stopped; `resolved` and `rejected` wait for the reporter's word.
 */
export const ComplaintState = z.enum([
  'submitted',
  'accepted',
  'inProgress',
  'dispatched',
  'awaitingReporter',
  'suspended',
  'resolved',
  'rejected',
  'closed',
  'withdrawn',
  'merged',
]);
export type ComplaintState = z.infer<typeof ComplaintState>;

export { ComplaintLevel };

/** How it came in: from a resident, filed by a worker for somebody, or out of a suggestion box. */
export const ComplaintSource = z.enum(['resident', 'worker', 'suggestionBox']);
export type ComplaintSource = z.infer<typeof ComplaintSource>;

export const ComplaintAction = z.enum([
  'accept',
  'reject',
  'appeal',
  'start',
  'ask',
  'answer',
  'escalate',
  'returnDown',
  'transfer',
  'dispatch',
  'unitAccept',
  'unitReturn',
  'unitReport',
  'recall',
  'suspend',
  'resume',
  'extend',
  'resolve',
  'confirm',
  'reopen',
  'verify',
  'sendBack',
  'merge',
  'unmerge',
  'edit',
  'withdraw',
  // the system's own
  'escalateOverdue',
  'noteOverdue',
  'closeRejected',
]);
export type ComplaintAction = z.infer<typeof ComplaintAction>;

/**
 * What somebody is to one complaint, worked out from their grants and the row. `filer`: wrote it down for whoever told it,
 * and still serves there; `handler`: answers for it at its level;
 * `supervisor`: checks what the handler did; `leadUnit` and `helpingUnit`: it was dispatched to their unit.
 */
export const ComplaintActor = z.enum([
  'reporter',
  'filer',
  'handler',
  'supervisor',
  'leadUnit',
  'helpingUnit',
  'system',
]);
export type ComplaintActor = z.infer<typeof ComplaintActor>;

export const ComplaintEventType = z.enum([
  'ComplaintSubmitted',
  'ComplaintAccepted',
  'ComplaintRejected',
  'ComplaintAppealed',
  'ComplaintStarted',
  'ComplaintAsked',
  'ComplaintAnswered',
  'ComplaintEscalated',
  'ComplaintReturnedDown',
  'ComplaintTransferred',
  'ComplaintDispatched',
  'ComplaintUnitAccepted',
  'ComplaintUnitReturned',
  'ComplaintUnitReported',
  'ComplaintRecalled',
  'ComplaintSuspended',
  'ComplaintResumed',
  'ComplaintExtended',
  'ComplaintResolved',
  'ComplaintConfirmed',
  'ComplaintReopened',
  'ComplaintVerified',
  'ComplaintSentBack',
  'ComplaintMerged',
  'ComplaintUnmerged',
  'ComplaintEdited',
  'ComplaintWithdrawn',
  'ComplaintOverdue',
  'ComplaintDeadlinePassed',
  'ComplaintClosed',
  'ComplaintHandedOver',
  'ComplaintMediationBegun',
]);
export type ComplaintEventType = z.infer<typeof ComplaintEventType>;

export { ComplaintScores, Rating };

export const ComplaintSummary = z.object({
  id: Id,
  /** For the phone and paper: `20261122-48213`, the day and five digits, unique within the community. */
  number: z.string(),
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  category: ComplaintCategory,
  /** The first 60 characters of the text. */
  excerpt: z.string(),
  place: z.string(),
  state: ComplaintState,
  level: ComplaintLevel,
  source: ComplaintSource,
  /** Null where nothing is due any more. */
  deadline: z.nullable(ComplaintDeadline),
  photoCount: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
  /** Whether the one who asks may take it on right from a list; the other actions need its page. */
  canAccept: z.boolean(),
});
export type ComplaintSummary = z.infer<typeof ComplaintSummary>;

export { ComplaintEventDetail };

/** One step on the timeline. */
export const ComplaintEvent = z.object({
  id: Id,
  type: ComplaintEventType,
  /** 1-based, without gaps within a complaint. */
  sequence: z.int(),
  createdAt: Instant,
  /** What the person acted as; null for the system. */
  actorRole: z.nullable(Role),
  /** `第3网格 网格员 王*` to a resident, null where it must not be told. */
  actorName: z.nullable(z.string()),
  /** Where it was handed over or transferred to somebody: to whom, named like `actorName`. */
  handlerName: z.nullable(z.string()),
  /** Whether it was the one who is asking. */
  mine: z.boolean(),
  /** Null also where it is not for the one who asks. */
  note: z.nullable(z.string()),
  /** What was said is not for everybody: told to whoever said it, and to staff. */
  check: z.optional(ContentMark),
  rating: z.nullable(Rating),
  detail: ComplaintEventDetail,
  photos: z.array(FileLink),
});
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;

/** What one unit was asked to do. */
export const ComplaintDispatch = z.object({
  unitId: Id,
  unitName: z.string(),
  /** The one that answers for it; the others help. */
  lead: z.boolean(),
  state: z.enum(['waiting', 'accepted', 'returned', 'reported', 'recalled']),
  /** What the unit said last. */
  note: z.nullable(z.string()),
  updatedAt: Instant,
});
export type ComplaintDispatch = z.infer<typeof ComplaintDispatch>;

export const Complaint = z.object({
  ...ComplaintSummary.shape,
  text: z.string(),
  doorId: Id,
  placeDetail: z.nullable(z.string()),
  anonymous: z.boolean(),
  /** Followed, not reported: what was written stays with whoever wrote it. */
  following: z.boolean(),
  /** Masked; shown to staff and to a unit that it was released to, with whether they may have the number dialled. */
  reporter: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  reporterCallable: z.boolean(),
  /** Of one that staff wrote down, shown to staff only: how they were told, by whom, and whether they can be called. */
  filing: z.nullable(
    z.object({ channel: z.nullable(FilingChannel), residentId: z.nullable(Id), phoneKept: z.boolean() }),
  ),
  /** The unit that its category is usually sent to; shown to staff only. */
  proposedUnit: z.nullable(z.object({ id: Id, name: z.string() })),
  handlerName: z.nullable(z.string()),
  /** The mean of the three scores, rounded. */
  rating: z.nullable(Rating),
  /** Whether the reporter called it solved. */
  solved: z.nullable(z.boolean()),
  /** Shown to staff and to the units themselves. */
  dispatches: z.array(ComplaintDispatch),
  /** Of two. */
  extensionsLeft: z.int(),
  mergedInto: z.nullable(z.object({ id: Id, number: z.string() })),
  /** What is merged into it, the first reported first, as far as the one who asks reads that; shown to staff only. */
  mergedHere: z.array(z.object({ id: Id, number: z.string() })),
  /** Accounts that follow it besides whoever reported it; shown to staff only. */
  followers: z.nullable(z.int()),
  photos: z.array(FileLink),
  timeline: z.array(ComplaintEvent),
  /** Which level answered for it when, and whether in time, the first one first; shown to staff only. */
  stays: z.array(LevelStay),
  /** Calls to whoever reported or told it, the first one first; shown to staff only. They are no steps. */
  calls: z.array(ComplaintCall),
  /** What the one who asks may do now; the client never works out rights itself. */
  availableActions: z.array(ComplaintAction),
});
export type Complaint = z.infer<typeof Complaint>;
