import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { FileLink } from '../file/file.schema.js';
import { Role } from '../permission.js';

export const maxComplaintPhotos = 9;

export const ComplaintState = z.enum(['submitted', 'accepted', 'resolved', 'closed', 'withdrawn']);
export type ComplaintState = z.infer<typeof ComplaintState>;

export const ComplaintAction = z.enum(['accept', 'resolve', 'confirm', 'reopen', 'verify', 'withdraw']);
export type ComplaintAction = z.infer<typeof ComplaintAction>;

/** What somebody is to one complaint, worked out from their grants and the row. */
export const ComplaintActor = z.enum(['reporter', 'handler', 'supervisor']);
export type ComplaintActor = z.infer<typeof ComplaintActor>;

export const ComplaintEventType = z.enum([
  'ComplaintSubmitted',
  'ComplaintAccepted',
  'ComplaintResolved',
  'ComplaintConfirmed',
  'ComplaintReopened',
  'ComplaintVerified',
  'ComplaintWithdrawn',
  'ComplaintHandedOver',
]);
export type ComplaintEventType = z.infer<typeof ComplaintEventType>;

export const ComplaintCategory = z.object({
  id: Id,
  /** Stable within a community: `road`, `rubbish`, … */
  code: z.string(),
  name: z.string(),
});
export type ComplaintCategory = z.infer<typeof ComplaintCategory>;

export const ComplaintCategoryQuery = z.object({ communityId: Id });

export const SubmitComplaint = z.object({
  id: Id,
  categoryId: Id,
  text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
  /** The door whose code was scanned, or the place chosen from the list; it decides community and grid. */
  doorId: Id,
  /** Where exactly: `三楼拐角`. */
  placeDetail: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  /** Uploaded beforehand by the same account. */
  photoIds: z._default(z.array(Id).check(z.maxLength(maxComplaintPhotos)), []),
  /** Whether neighbours must not learn who reported it; the staff who deal with it do. */
  anonymous: z._default(z.boolean(), true),
});
export type SubmitComplaint = z.infer<typeof SubmitComplaint>;

/** The resident's answer, 1 (poor) to 5 (good). */
export const Rating = z.int().check(z.minimum(1), z.maximum(5));

const version = z.int().check(z.minimum(1));
const note = z.optional(z.string().check(z.trim(), z.maxLength(1000)));

/** What each action carries; `version` is the one that was on screen. */
export const ComplaintActionBodies = {
  accept: z.object({ version, note }),
  resolve: z.object({
    version,
    note: text(1000),
    photoIds: z._default(z.array(Id).check(z.maxLength(maxComplaintPhotos)), []),
  }),
  confirm: z.object({ version, rating: Rating, note }),
  reopen: z.object({ version, note: text(1000) }),
  verify: z.object({ version, note: text(1000) }),
  withdraw: z.object({ version, note }),
} as const satisfies Record<ComplaintAction, z.ZodMiniType>;

export const ComplaintListScope = z.enum(['mine', 'queue']);

export const ComplaintListQuery = z.object({
  ...pageQuery,
  /** `mine`: what I reported, newest first. `queue`: what my grids have to deal with, longest waiting first. */
  scope: z._default(ComplaintListScope, 'mine'),
  state: z.optional(ComplaintState),
  gridId: z.optional(Id),
});
export type ComplaintListQuery = z.output<typeof ComplaintListQuery>;

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
  photoCount: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
  /** Whether the one who asks may take it on right from a list; the other actions need its page. */
  canAccept: z.boolean(),
});
export type ComplaintSummary = z.infer<typeof ComplaintSummary>;

/**
 * Why a complaint stands beside a household: somebody tied to it reported it under their name, or it is about the door
 * that leads to it, whoever reported that.
 */
export const HouseholdLink = z.enum(['reported', 'atDoor']);
export type HouseholdLink = z.infer<typeof HouseholdLink>;

export const HouseholdComplaint = z.object({ ...ComplaintSummary.shape, link: HouseholdLink });
export type HouseholdComplaint = z.infer<typeof HouseholdComplaint>;

export const HouseholdComplaintQuery = z.object(pageQuery);

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
  /** Where it was handed over to somebody: to whom, named like `actorName`. */
  handlerName: z.nullable(z.string()),
  /** Whether it was the one who is asking. */
  mine: z.boolean(),
  note: z.nullable(z.string()),
  rating: z.nullable(Rating),
  photos: z.array(FileLink),
});
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;

export const Complaint = z.object({
  ...ComplaintSummary.shape,
  text: z.string(),
  doorId: Id,
  placeDetail: z.nullable(z.string()),
  anonymous: z.boolean(),
  /** Shown to staff only: masked name and whether the reporter can be called. */
  reporter: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  handlerName: z.nullable(z.string()),
  rating: z.nullable(Rating),
  photos: z.array(FileLink),
  timeline: z.array(ComplaintEvent),
  /** What the one who asks may do now; the client never works out rights itself. */
  availableActions: z.array(ComplaintAction),
});
export type Complaint = z.infer<typeof Complaint>;

export const ComplaintActionParams = z.object({ id: Id, action: ComplaintAction });
