import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import {
  ActivityKind,
  ActivityRole,
  ActivitySession,
  ActivityState,
  maxActivityRoles,
  SignUpWindow,
} from './activity.schema.js';

/**
 * `in`: has a place; `waiting`: in the line; `offered`: a place is kept until it is answered. The others have no part any
 * more: who left, said no to the place, let it pass, was taken off the list, or whose activity was cancelled.
 */
export const SignUpState = z.enum([
  'in',
  'waiting',
  'offered',
  'left',
  'declined',
  'expired',
  'removed',
  'cancelled',
]);
export type SignUpState = z.infer<typeof SignUpState>;

/** Those that have a part in it: a person has one of these at most in an activity. */
export const openSignUpStates = ['in', 'waiting', 'offered'] as const satisfies readonly SignUpState[];

export const SignUpAction = z.enum(['leave', 'accept', 'decline']);
export type SignUpAction = z.infer<typeof SignUpAction>;

/** Why somebody may not join. `guardianSignsUp`: a child, for whom a guardian has to do it. */
export const NotEntitled = z.enum(['otherPlace', 'notInvited', 'tooYoung', 'tooOld', 'guardianSignsUp']);
export type NotEntitled = z.infer<typeof NotEntitled>;

/** Another activity of the same person at the same time; nobody is kept from it. */
export const Overlap = z.object({
  activityId: Id,
  title: z.string(),
  session: ActivitySession,
});
export type Overlap = z.infer<typeof Overlap>;

const wanted = z.array(Id).check(
  z.minLength(1),
  z.maxLength(maxActivityRoles),
  z.refine((ids) => new Set(ids).size === ids.length, { error: 'the same one twice' }),
);

export const SignUpRequest = z.object({
  id: Id,
  /** Who comes; left out for myself. */
  residentId: z.optional(Id),
  /** What they would do, what they like best first. */
  roleIds: wanted,
  /** That I, as guardian, agree: needed for some children. */
  guardianConsent: z._default(z.boolean(), false),
});
export type SignUpRequest = z.output<typeof SignUpRequest>;

export const AnswerSignUp = z.object({ version: z.int() });
export type AnswerSignUp = z.infer<typeof AnswerSignUp>;

export const SignUpParams = z.object({ id: Id, signUpId: Id });

/** A sign-up of mine, or of somebody whom I signed up. */
export const OwnSignUp = z.object({
  id: Id,
  activityId: Id,
  residentId: z.nullable(Id),
  /** `李桂芳`. */
  name: z.string(),
  self: z.boolean(),
  /** A guardian agreed, who says who may take the child home. */
  guardianConsent: z.boolean(),
  state: SignUpState,
  /** What was asked for, in that order. */
  wanted: z.array(z.object({ id: Id, name: z.string() })),
  /** Of `in`, what they do; of `offered`, what is offered. */
  role: z.nullable(z.object({ id: Id, name: z.string() })),
  /** Of `waiting`: how many stand before, and oneself. */
  position: z.nullable(z.int()),
  /** Of `offered`: until when it is to be answered. */
  offerUntil: z.nullable(Instant),
  createdAt: Instant,
  /** It was changed after they signed up: they may leave until it begins. */
  changedSince: z.boolean(),
  version: z.int(),
  availableActions: z.array(SignUpAction),
});
export type OwnSignUp = z.infer<typeof OwnSignUp>;

/** With what it is for, as it stands in the list of mine. */
export const OwnSignUpItem = z.object({
  ...OwnSignUp.shape,
  activity: z.object({
    id: Id,
    kind: ActivityKind,
    state: ActivityState,
    title: z.string(),
    place: z.string(),
    /** The next; of what is over, the last. */
    session: ActivitySession,
    sessionCount: z.int(),
  }),
});
export type OwnSignUpItem = z.infer<typeof OwnSignUpItem>;

/** `coming`: in which they have a part and that is not over, the next first; `past`: everything else, the latest first. */
export const OwnSignUpListQuery = z.object({
  ...pageQuery,
  when: z._default(z.enum(['coming', 'past']), 'coming'),
});
export type OwnSignUpListQuery = z.output<typeof OwnSignUpListQuery>;

/** Somebody whom I may sign up, and how it stands with them. */
export const SignUpCandidate = z.object({
  residentId: Id,
  /** In full where it is me or I look after them. */
  name: z.string(),
  self: z.boolean(),
  /** I have to agree as guardian. */
  needsGuardianConsent: z.boolean(),
  /** Null where they may join. */
  notEntitled: z.nullable(NotEntitled),
  overlaps: z.array(Overlap),
  /** Theirs that has a part in it, else the last one; null where there is none. */
  signUp: z.nullable(OwnSignUp),
});
export type SignUpCandidate = z.infer<typeof SignUpCandidate>;

/** How it stands with me and an activity. */
export const SignUpStanding = z.object({
  activityId: Id,
  window: SignUpWindow,
  /** As they are now, where what everybody reads may be some seconds old. */
  free: z.int(),
  waiting: z.int(),
  roles: z.array(z.pick(ActivityRole, { id: true, free: true })),
  /** No household is known yet: it has to be told first. */
  needsHousehold: z.boolean(),
  /** Myself first. */
  candidates: z.array(SignUpCandidate),
});
export type SignUpStanding = z.infer<typeof SignUpStanding>;
