import * as z from 'zod/mini';
import { Day, Id, Instant, text } from '../common.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';

/** What a relative is to the elder for whom they receive notices. */
export const FollowRelation = z.enum([
  'spouse',
  'child',
  'childInLaw',
  'grandchild',
  'sibling',
  'otherRelative',
]);
export type FollowRelation = z.infer<typeof FollowRelation>;

/** How the elder said that they want it: at the door, or by phone. */
export const ConsentHow = z.enum(['door', 'phone']);
export type ConsentHow = z.infer<typeof ConsentHow>;

/** `withdrawn`: taken back on the elder's word, or because it cannot come about any more. */
export const FollowOfferState = z.enum(['waiting', 'agreed', 'declined', 'withdrawn']);
export type FollowOfferState = z.infer<typeof FollowOfferState>;

/** By a whole phone number or a whole name: nobody is found by a part of either. */
export const FindRelatives = z.object({ phone: z.optional(MobilePhone), name: z.optional(text(50)) }).check(
  z.refine(({ phone, name }) => (phone === undefined) !== (name === undefined), {
    path: ['phone'],
    error: 'by phone or by name',
  }),
);
export type FindRelatives = z.output<typeof FindRelatives>;

/** An adult of the community who has an account, as far as it takes to tell them from others. */
export const Relative = z.object({
  residentId: Id,
  name: z.string(),
  age: z.int(),
  gridName: z.string(),
  /** The last four digits of the number that the registry has; null where it has none. */
  phoneTail: z.nullable(z.string()),
});
export type Relative = z.infer<typeof Relative>;

/** Of more who bear a name none is shown: they are found by phone. */
export const maxRelatives = 5;

export const MakeFollowOffer = z.object({
  id: Id,
  /** The relative, as the registry knows them. */
  relativeId: Id,
  relation: FollowRelation,
  consentHow: ConsentHow,
  /** Not in the future. */
  consentedOn: Day,
});
export type MakeFollowOffer = z.infer<typeof MakeFollowOffer>;

/** What staff see who serve the elder. */
export const FollowOffer = z.object({
  id: Id,
  /** `waiting` for the relative's answer, or `agreed`: the relative receives. */
  state: FollowOfferState,
  relativeName: z.string(),
  relation: FollowRelation,
  consentHow: ConsentHow,
  consentedOn: Day,
  /** Who wrote it down: `网格员 王建国`; `我`. */
  byName: z.string(),
  createdAt: Instant,
  answeredAt: z.nullable(Instant),
});
export type FollowOffer = z.infer<typeof FollowOffer>;

/**
 * What waits for my answer. `follower`: I am asked to receive the notices of an elder who uses no phone of this kind.
 * `followed`: somebody received mine until I had an account, and would go on.
 */
export const OwnFollowOffer = z.object({
  id: Id,
  /** What I would be. */
  side: z.enum(['followed', 'follower']),
  /** The other one's name. */
  name: z.string(),
  /** What the relative is to the elder. */
  relation: FollowRelation,
  createdAt: Instant,
});
export type OwnFollowOffer = z.infer<typeof OwnFollowOffer>;

export const FollowOfferParams = z.object({ id: Id, offerId: Id });
