import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import {
  ActivityAction,
  ActivityEventType,
  ActivityInsurance,
  ActivityKind,
  ActivityRole,
  ActivitySession,
  ActivityState,
  OrganiserKind,
  PublicActivity,
} from './activity.schema.js';

/** In whose name I may organise. */
export const ActivityOrganiser = z.object({
  kind: OrganiserKind,
  id: z.nullable(Id),
  communityId: Id,
  /** `西河社区`, `西河社区 第3网格`, `西河护河志愿队`. */
  name: z.string(),
});
export type ActivityOrganiser = z.infer<typeof ActivityOrganiser>;

/** Left out: the first of the communities in which I may. */
export const ActivityChoicesQuery = z.object({ communityId: z.optional(Id) });
export type ActivityChoicesQuery = z.output<typeof ActivityChoicesQuery>;

/** What can be chosen for an activity of a community. */
export const ActivityChoices = z.object({
  /** In which I may organise; an officer of the town chooses one first. */
  communities: z.array(z.object({ id: Id, name: z.string() })),
  /** Of which the rest is. */
  communityId: Id,
  organisers: z.array(ActivityOrganiser),
  grids: z.array(z.object({ id: Id, name: z.string() })),
  units: z.array(z.object({ id: Id, name: z.string() })),
  /** Labels that I may see and that are not retired. */
  labels: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type ActivityChoices = z.infer<typeof ActivityChoices>;

/** What happened, as staff see it. */
export const ActivityEvent = z.object({
  id: Id,
  sequence: z.int(),
  type: ActivityEventType,
  createdAt: Instant,
  /** `第3网格 网格员 王建国`; null for the system. */
  actorName: z.nullable(z.string()),
  mine: z.boolean(),
  note: z.nullable(z.string()),
});
export type ActivityEvent = z.infer<typeof ActivityEvent>;

const count = z.int();

/** One of the list of those who organise. */
export const ActivityDeskSummary = z.object({
  id: Id,
  communityId: Id,
  kind: ActivityKind,
  state: ActivityState,
  title: z.string(),
  place: z.string(),
  organiser: ActivityOrganiser,
  /** The next; of what is over, the last. */
  session: ActivitySession,
  sessionCount: z.int(),
  places: count,
  taken: count,
  offered: count,
  waiting: count,
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
});
export type ActivityDeskSummary = z.infer<typeof ActivityDeskSummary>;

/** All of an activity for those who organise it. */
export const ActivityDesk = z.object({
  ...ActivityDeskSummary.shape,
  authorName: z.string(),
  mine: z.boolean(),
  text: z.string(),
  toBring: z.nullable(z.string()),
  unit: z.nullable(z.object({ id: Id, name: z.string() })),
  sessions: z.array(ActivitySession),
  roles: z.array(z.object({ ...ActivityRole.shape, taken: count, offered: count })),
  audience: z.object({
    grids: z.array(z.object({ id: Id, name: z.string() })),
    labels: z.array(z.object({ code: z.string(), name: z.string() })),
    minAge: z.nullable(z.int()),
    maxAge: z.nullable(z.int()),
  }),
  /** As they were set; null for their defaults. */
  signUpFrom: z.nullable(Instant),
  signUpUntil: z.nullable(Instant),
  cancelUntil: z.nullable(Instant),
  offerHours: z.int(),
  insurance: ActivityInsurance,
  needsGuardianConsent: z.boolean(),
  pictures: PublicActivity.shape.pictures,
  publishedAt: z.nullable(Instant),
  changedAt: z.nullable(Instant),
  cancelledReason: z.nullable(z.string()),
  /** Its words were not let through: as long as that is so, others see what was there before, or nothing. */
  check: z.optional(ContentMark),
  /** Oldest first. */
  timeline: z.array(ActivityEvent),
  availableActions: z.array(ActivityAction),
});
export type ActivityDesk = z.infer<typeof ActivityDesk>;

/** Those that I may organise; the latest first. */
export const ActivityDeskQuery = z.object({ ...pageQuery, state: z.optional(ActivityState) });
export type ActivityDeskQuery = z.output<typeof ActivityDeskQuery>;
