import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { Authorisation, CorrectionReason, PickUp } from './pick-up.schema.js';

/** By the roll of the session; `unknown` until it was called. */
export const Presence = z.enum(['present', 'absent', 'unknown']);
export type Presence = z.infer<typeof Presence>;

/** A child of a session, as the organiser hands it over. */
export const DeskChild = z.object({
  signUpId: Id,
  name: z.string(),
  age: z.int(),
  presence: Presence,
  /** Who signed it up. The phone is masked; null where none is known. */
  guardian: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
  authorisations: z.array(Authorisation),
  /** What stands; null while nobody has taken it. */
  pickUp: z.nullable(PickUp),
});
export type DeskChild = z.infer<typeof DeskChild>;

/** The children of the session that is on, by ticket; the first page tells which session that is. */
export const PickUpDesk = z.object({
  activityId: Id,
  title: z.string(),
  place: z.string(),
  session: z.object({ startsAt: Instant, endsAt: Instant }),
  /** Until when this can be read. */
  until: Instant,
  rollCalled: z.boolean(),
  items: z.array(DeskChild),
  nextCursor: z.nullable(z.string()),
});
export type PickUpDesk = z.infer<typeof PickUpDesk>;

export const PickUpDeskQuery = z.object(pageQuery);
export type PickUpDeskQuery = z.output<typeof PickUpDeskQuery>;

const has = <Body extends object>(field: keyof Body & string, when: (body: Body) => boolean) =>
  z.refine<Body>((body) => when(body) === (body[field] !== undefined), {
    path: [field],
    error: 'asked for by another way alone',
  });

/** Hands a child over: to its guardian, to somebody who is authorised, or to whoever tells the code. */
export const HandOver = z
  .object({
    id: Id,
    signUpId: Id,
    /** Of the session. */
    startsAt: Instant,
    to: z.enum(['guardian', 'authorised', 'code']),
    authorisationId: z.optional(Id),
    code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    /** When it was, where there was no network then; a code cannot be checked without. */
    takenAt: z.optional(Instant),
  })
  .check(
    has('authorisationId', ({ to }) => to === 'authorised'),
    has('code', ({ to }) => to === 'code'),
    z.refine(({ to, takenAt }) => to !== 'code' || takenAt === undefined, {
      path: ['takenAt'],
      error: 'a code is checked at once',
    }),
  );
export type HandOver = z.output<typeof HandOver>;

/** What it should have been; `nobody`: the child is still here. */
export const CorrectPickUp = z
  .object({
    id: Id,
    reason: CorrectionReason,
    to: z.enum(['guardian', 'authorised', 'nobody']),
    authorisationId: z.optional(Id),
  })
  .check(has('authorisationId', ({ to }) => to === 'authorised'));
export type CorrectPickUp = z.output<typeof CorrectPickUp>;

/** `:id` is the activity. */
export const PickUpParams = z.object({ id: Id, pickUpId: Id });

/** Whom to call about a child: somebody who is authorised, else the guardian. */
export const CallForPickUp = z.object({ id: Id, signUpId: Id, authorisationId: z.optional(Id) });
export type CallForPickUp = z.infer<typeof CallForPickUp>;
