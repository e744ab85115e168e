import * as z from 'zod/mini';
import { Day, Id, Instant, text } from '../common.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';

/** What somebody is to the child. */
export const PickUpRelation = z.enum([
  'father',
  'mother',
  'paternalGrandfather',
  'paternalGrandmother',
  'maternalGrandfather',
  'maternalGrandmother',
  'sibling',
  'relative',
  'neighbour',
  'sitter',
  'other',
]);
export type PickUpRelation = z.infer<typeof PickUpRelation>;

/**
 * What a guardian allows: an adult of the child’s household, somebody whom they name, whoever tells the code of one day,
 * or that the child goes home alone.
 */
export const AuthorisationKind = z.enum(['household', 'named', 'code', 'alone']);
export type AuthorisationKind = z.infer<typeof AuthorisationKind>;

/** Who took the child; the guardian who signed it up always may. `none`: it was a mistake, nobody has. */
export const TakerKind = z.enum(['guardian', ...AuthorisationKind.options, 'none']);
export type TakerKind = z.infer<typeof TakerKind>;

/** Why what was recorded was wrong. */
export const CorrectionReason = z.enum(['wrongChild', 'wrongTaker', 'stillHere']);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** Whole years on the day of the session from which a guardian may let a child go home alone. */
export const goesAloneFromAge = 12;
/** Of one child in one activity, that hold at the same time. */
export const maxAuthorisations = 12;
/** Days after the last session for which those are kept whom a guardian named. */
export const authorisationsKeptDays = 30;

/** Somebody who may take the child. */
export const Authorisation = z.object({
  id: Id,
  kind: AuthorisationKind,
  /** Null for `alone`. */
  name: z.nullable(z.string()),
  /** Null for those of the household, and for `alone`. */
  relation: z.nullable(PickUpRelation),
  /** Masked; null where none is known. */
  phone: z.nullable(z.string()),
  /** Of `code`: on which it holds. */
  day: z.nullable(Day),
});
export type Authorisation = z.infer<typeof Authorisation>;

/** The same, as the guardian sees it. */
export const OwnAuthorisation = z.object({
  ...Authorisation.shape,
  /** Of `code`: what to tell whoever comes, `482913`; null once it was used. */
  code: z.nullable(z.string()),
  createdAt: Instant,
});
export type OwnAuthorisation = z.infer<typeof OwnAuthorisation>;

/** That a child was taken, or a correction of that: appended, never changed. */
export const PickUp = z.object({
  id: Id,
  /** Of the session. */
  startsAt: Instant,
  kind: TakerKind,
  /** Null once it was deleted, and where there is none. */
  name: z.nullable(z.string()),
  relation: z.nullable(PickUpRelation),
  takenAt: Instant,
  recordedAt: Instant,
  /** Recorded later, as there was no network. */
  offline: z.boolean(),
  /** The guardian had taken the authorisation back before. */
  doubtful: z.boolean(),
  /** Who handed over. */
  byName: z.string(),
  /** Which entry it puts right, and why. */
  correctsId: z.nullable(Id),
  reason: z.nullable(CorrectionReason),
  /** It counts: nothing put it right. */
  stands: z.boolean(),
});
export type PickUp = z.infer<typeof PickUp>;

/** Who may take a child home from an activity, for its guardian. */
export const OwnPickUp = z.object({
  signUpId: Id,
  childName: z.string(),
  activity: z.object({ id: Id, title: z.string(), place: z.string() }),
  /** The next that is not over; null after the last. */
  session: z.nullable(z.object({ startsAt: Instant, endsAt: Instant })),
  /** Days of the sessions that are to come, today first: those for which a code can be made. */
  days: z.array(Day),
  /** Who signed the child up and always may. */
  guardianName: z.string(),
  authorisations: z.array(OwnAuthorisation),
  /** Other adults of the household who are not yet among them. */
  adults: z.array(z.object({ residentId: Id, name: z.string() })),
  /** Old enough to go home alone, where the guardian says so. */
  mayGoAlone: z.boolean(),
  /** The place in it is held: something can be changed. */
  open: z.boolean(),
  /** The latest first. */
  pickUps: z.array(PickUp),
});
export type OwnPickUp = z.infer<typeof OwnPickUp>;

const asked = {
  household: ['residentId'],
  named: ['name', 'relation', 'phone', 'agreed'],
  code: ['name', 'relation', 'day'],
  alone: [],
} as const;
type Field = (typeof asked)[AuthorisationKind][number];

const needs = (field: Field) =>
  z.refine<{ readonly kind: AuthorisationKind } & { readonly [F in Field]?: unknown }>(
    (body) => {
      const fields: readonly Field[] = asked[body.kind];
      return fields.includes(field) === (body[field] !== undefined);
    },
    { path: [field], error: 'asked for by some kinds alone' },
  );

/** What goes with each kind: `household` a resident, `named` name, relation, phone, `code` name, relation, day. */
export const Authorise = z
  .object({
    id: Id,
    kind: AuthorisationKind,
    residentId: z.optional(Id),
    name: z.optional(text(20)),
    relation: z.optional(PickUpRelation),
    phone: z.optional(MobilePhone),
    day: z.optional(Day),
    /** Whoever is named knows of it and agreed. */
    agreed: z.optional(z.literal(true)),
  })
  .check(
    needs('residentId'),
    needs('name'),
    needs('relation'),
    needs('phone'),
    needs('day'),
    needs('agreed'),
  );
export type Authorise = z.output<typeof Authorise>;

/** `:id` is the sign-up. */
export const AuthorisationParams = z.object({ id: Id, authorisationId: Id });
