import * as z from 'zod/mini';
import { Id, Instant, text } from '../common.schema.js';
import {
  type ActivityAction,
  ActivityInsurance,
  ActivityKind,
  ActivitySession,
  maxActivityPictures,
  maxActivityRoles,
  maxActivitySessions,
  maxActivityText,
  maxActivityTitle,
  maxRolePlaces,
  OrganiserKind,
} from './activity.schema.js';

const distinct = <T>(key: (item: T) => string) =>
  z.refine<T[]>((items) => new Set(items.map(key)).size === items.length, { error: 'the same one twice' });

const age = z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(120))), null);

/** Who may join: everybody of the community, unless something is named; then who meets all of it. */
export const ActivityAudience = z
  .object({
    gridIds: z._default(
      z.array(Id).check(
        z.maxLength(30),
        distinct<string>((id) => id),
      ),
      [],
    ),
    /** Codes of labels of the registry, of which one is enough. */
    labels: z._default(
      z.array(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/))).check(
        z.maxLength(10),
        distinct<string>((code) => code),
      ),
      [],
    ),
    minAge: age,
    maxAge: age,
  })
  .check(
    z.refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge <= maxAge, {
      path: ['maxAge'],
      error: 'below the other',
    }),
  );
export type ActivityAudience = z.output<typeof ActivityAudience>;

const SessionInput = ActivitySession.check(
  z.refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    path: ['endsAt'],
    error: 'before it begins',
  }),
);

const endOf = (session: ActivitySession | undefined) => (session ? Date.parse(session.endsAt) : 0);

const content = {
  kind: ActivityKind,
  title: text(maxActivityTitle),
  text: text(maxActivityText),
  place: text(60),
  toBring: z._default(z.nullable(text(200)), null),
  /** A unit that takes part in organising it. */
  unitId: z._default(z.nullable(Id), null),
  /** One, or those of a series; the earliest first, none inside another. */
  sessions: z.array(SessionInput).check(
    z.minLength(1),
    z.maxLength(maxActivitySessions),
    z.refine((items) => items.every((one, at) => Date.parse(one.startsAt) >= endOf(items[at - 1])), {
      error: 'not one after the other',
    }),
  ),
  roles: z
    .array(
      z.object({
        id: Id,
        name: text(20),
        places: z.int().check(z.minimum(1), z.maximum(maxRolePlaces)),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(maxActivityRoles),
      distinct<{ readonly id: string }>(({ id }) => id),
    ),
  audience: z.prefault(ActivityAudience, {}),
  /** Null: from when it is published. */
  signUpFrom: z._default(z.nullable(Instant), null),
  /** Null: until the last session begins. */
  signUpUntil: z._default(z.nullable(Instant), null),
  /** Null: until the last session begins. */
  cancelUntil: z._default(z.nullable(Instant), null),
  /** Hours in which whoever waits has to answer for a place that became free. */
  offerHours: z._default(z.int().check(z.minimum(1), z.maximum(72)), 12),
  insurance: z._default(ActivityInsurance, 'none'),
  needsGuardianConsent: z._default(z.boolean(), false),
  pictureIds: z._default(
    z.array(Id).check(
      z.maxLength(maxActivityPictures),
      distinct<string>((id) => id),
    ),
    [],
  ),
};

/** Begins a draft; nobody but those who may organise in the same name sees it. */
export const CreateActivity = z.object({
  id: Id,
  communityId: Id,
  organiser: z.object({
    kind: OrganiserKind,
    /** Of the grid or the team; null for the community. */
    id: z.nullable(Id),
  }),
  ...content,
});
export type CreateActivity = z.output<typeof CreateActivity>;

const version = { version: z.int() };

/** What each action is asked with; those of the system are not asked for. */
export const activityActionBodies = {
  /** `note`: what is different, for those who signed up; needed once it is published. */
  change: z.object({ ...version, ...content, note: z._default(z.nullable(text(200)), null) }),
  publish: z.object(version),
  takeBack: z.object(version),
  discard: z.object(version),
  /** `note`: why, for those who signed up. */
  cancel: z.object({ ...version, note: text(200) }),
  finish: z.object(version),
} as const satisfies Record<StaffActivityAction, z.ZodMiniType>;

export type StaffActivityAction = Exclude<ActivityAction, 'show'>;
export type ActivityActionBody<A extends StaffActivityAction> = z.output<(typeof activityActionBodies)[A]>;
