import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { FileLink } from '../file/file.schema.js';

/** `waiting` for WeChat, `review` by staff; the last two are what staff said. */
export const ContentCheckState = z.enum(['waiting', 'review', 'passed', 'refused']);
export type ContentCheckState = z.infer<typeof ContentCheckState>;

/**
 * Why it could not simply be let through: WeChat asks staff to look, or refuses it (`review`, `risky`); WeChat does not
 * answer (`unavailable`); whoever wrote it was not in the mini-program lately, or uses no WeChat (`notVisited`,
 * `noOpenid`); the picture's verdict never came (`noVerdict`).
 */
export const ContentCheckReason = z.enum([
  'review',
  'risky',
  'unavailable',
  'notVisited',
  'noOpenid',
  'noVerdict',
]);
export type ContentCheckReason = z.infer<typeof ContentCheckReason>;

/** What words or a picture can be a part of. */
export const ContentSubjectType = z.enum([
  'complaint',
  'mediation',
  'publicRecord',
  'notice',
  'activity',
  'activityReview',
  'activityFeedback',
  'suggestionBox',
  'boxSlip',
  'correction',
  'householdTie',
  'answerTemplate',
  'complaintCategory',
  'registryField',
  'registryLabel',
  'community',
  'volunteerRequest',
  'helpRequest',
  'serviceHours',
  'hoursObjection',
  'serviceCertificate',
]);
export type ContentSubjectType = z.infer<typeof ContentSubjectType>;

export const ContentCheckAction = z.enum(['pass', 'refuse', 'reopen']);
export type ContentCheckAction = z.infer<typeof ContentCheckAction>;

/** Words or a picture on the staff's list (待审内容). */
export const ContentCheck = z.object({
  id: Id,
  kind: z.enum(['text', 'image']),
  state: ContentCheckState,
  reason: ContentCheckReason,
  communityId: Id,
  gridId: z.nullable(Id),
  gridName: z.nullable(z.string()),
  /** Null for a picture that belongs to nothing any more. */
  subject: z.nullable(z.object({ type: ContentSubjectType, id: Id })),
  /** `20261122-0007`, where the thing has one; to say which it is. */
  subjectNumber: z.nullable(z.string()),
  /** As it was written, a line for each field; null for a picture. */
  text: z.nullable(z.string()),
  picture: z.nullable(FileLink),
  /** Whether whoever wrote it works for the community; whose it is is not told. */
  byStaff: z.boolean(),
  mine: z.boolean(),
  /** Who decided, when, and why it was refused; null as long as nobody did. */
  decision: z.nullable(z.object({ by: z.nullable(z.string()), at: Instant, reason: z.nullable(z.string()) })),
  createdAt: Instant,
  version: z.int(),
  availableActions: z.array(ContentCheckAction),
});
export type ContentCheck = z.infer<typeof ContentCheck>;

export const ContentCheckListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  state: z._default(ContentCheckState, 'review'),
});
export type ContentCheckListQuery = z.output<typeof ContentCheckListQuery>;

/** What waits for somebody to look at it, as far as they reach; their own is for others to look at. */
export const ContentCheckCount = z.object({ review: z.int() });
export type ContentCheckCount = z.infer<typeof ContentCheckCount>;

const version = z.int().check(z.minimum(1));

export const PassContent = z.object({ version });
export type PassContent = z.infer<typeof PassContent>;

/** Whoever wrote it reads the reason. */
export const RefuseContent = z.object({ version, reason: text(100) });
export type RefuseContent = z.infer<typeof RefuseContent>;

/** Takes a decision back: it is to be decided again. */
export const ReopenContent = z.object({ version });
export type ReopenContent = z.infer<typeof ReopenContent>;
