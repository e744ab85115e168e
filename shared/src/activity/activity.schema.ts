import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery } from '../common.schema.js';
import { FileLink } from '../file/file.schema.js';

export const ActivityKind = z.enum(['volunteer', 'culture', 'class', 'health', 'meeting']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/**
 * `waitsForCheck`: it goes out once its words were let through; `published`: it stands and takes sign-ups. It ends
 * `finished`, `cancelled`, or `discarded` before anybody saw it.
 */
export const ActivityState = z.enum([
  'draft',
  'waitsForCheck',
  'published',
  'finished',
  'cancelled',
  'discarded',
]);
export type ActivityState = z.infer<typeof ActivityState>;

export const ActivityAction = z.enum([
  'change',
  'publish',
  'takeBack',
  'show',
  'discard',
  'cancel',
  'finish',
]);
export type ActivityAction = z.infer<typeof ActivityAction>;

export const ActivityEventType = z.enum([
  'ActivityDrafted',
  'ActivityChanged',
  'ActivitySubmitted',
  'ActivityTakenBack',
  'ActivityPublished',
  'ActivityDiscarded',
  'ActivityCancelled',
  'ActivityFinished',
]);
export type ActivityEventType = z.infer<typeof ActivityEventType>;

/** `organiser`: who may organise in its name today, be it the author or somebody else. */
export const ActivityActor = z.enum(['organiser', 'system']);
export type ActivityActor = z.infer<typeof ActivityActor>;

/** In whose name: the community’s, a grid’s, or a volunteer team’s. */
export const OrganiserKind = z.enum(['community', 'grid', 'team']);
export type OrganiserKind = z.infer<typeof OrganiserKind>;

/** Who insures those who come: nobody has to, the organiser does, or everybody needs their own. */
export const ActivityInsurance = z.enum(['none', 'provided', 'own']);
export type ActivityInsurance = z.infer<typeof ActivityInsurance>;

/** Whether one can sign up now; `full`: one can, and waits. */
export const SignUpWindow = z.enum(['notYet', 'open', 'full', 'closed']);
export type SignUpWindow = z.infer<typeof SignUpWindow>;

/** Characters of a title, which has to fit an inbox line. */
export const maxActivityTitle = 40;
export const maxActivityText = 3000;
export const maxActivityPictures = 9;
export const maxActivityRoles = 8;
export const maxActivitySessions = 80;
export const maxRolePlaces = 2000;
/** Years below which somebody is a child, for whom a guardian may have to agree. */
export const adultFromAge = 18;

export const ActivitySession = z.object({ startsAt: Instant, endsAt: Instant });
export type ActivitySession = z.infer<typeof ActivitySession>;

/** Who may join, in words for everybody; whom labels of the registry mark is not told. */
export const ShownAudience = z.object({
  /** Empty for the whole community. */
  grids: z.array(z.object({ id: Id, name: z.string() })),
  /** Whole years on the day of the first session; null where there is no limit. */
  minAge: z.nullable(z.int()),
  maxAge: z.nullable(z.int()),
  /** Only for some, by what the registry says of them. */
  invited: z.boolean(),
});
export type ShownAudience = z.infer<typeof ShownAudience>;

const count = z.int().check(z.nonnegative());

/** What one can sign up for: `登记`, `引导`. */
export const ActivityRole = z.object({
  id: Id,
  name: z.string(),
  places: count,
  /** Neither taken nor offered to somebody. */
  free: count,
});
export type ActivityRole = z.infer<typeof ActivityRole>;

/** As it stands in the list of a community; the same for all who ask. */
export const PublicActivitySummary = z.object({
  id: Id,
  communityId: Id,
  kind: ActivityKind,
  state: ActivityState,
  title: z.string(),
  /** Where it is: `西河湾小区广场`. */
  place: z.string(),
  /** `西河社区`, `西河社区 第3网格`, `西河护河志愿队`. */
  organiserName: z.string(),
  /** The first that has not ended, or that lies in the days that were asked for; of what is over, the last. */
  session: ActivitySession,
  sessionCount: z.int(),
  places: count,
  /** As far as nobody waits for them. */
  free: count,
  waiting: count,
  signUp: SignUpWindow,
  /** Null: from when it was published. */
  signUpFrom: z.nullable(Instant),
  signUpUntil: Instant,
  audience: ShownAudience,
  cover: z.nullable(FileLink),
});
export type PublicActivitySummary = z.infer<typeof PublicActivitySummary>;

export const PublicActivity = z.object({
  ...PublicActivitySummary.shape,
  text: z.string(),
  /** What to bring; null where nothing. */
  toBring: z.nullable(z.string()),
  /** The unit that takes part in organising it. */
  unitName: z.nullable(z.string()),
  roles: z.array(ActivityRole),
  sessions: z.array(ActivitySession),
  /** Until when one can leave by oneself. */
  cancelUntil: Instant,
  insurance: ActivityInsurance,
  /** Whoever is under 18 is signed up by a guardian, who agrees. Under 14 that is always so. */
  needsGuardianConsent: z.boolean(),
  /** Hours in which an offered place is to be answered. */
  offerHours: z.int(),
  pictures: z.array(FileLink),
  publishedAt: z.nullable(Instant),
  /** When it was changed last, and what is different. The note is null while it is looked at. */
  changedAt: z.nullable(Instant),
  changeNote: z.nullable(z.string()),
  cancelledReason: z.nullable(z.string()),
});
export type PublicActivity = z.infer<typeof PublicActivity>;

/** Of what has not ended yet, the next first. */
export const PublicActivityListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  /** What has a session in these days, both included: a week. */
  from: z.optional(Day),
  until: z.optional(Day),
  kind: z.optional(ActivityKind),
  /** What people of this grid may join. */
  gridId: z.optional(Id),
  /** What has a place that nobody waits for. */
  free: z.optional(z.literal('true')),
});
export type PublicActivityListQuery = z.output<typeof PublicActivityListQuery>;
