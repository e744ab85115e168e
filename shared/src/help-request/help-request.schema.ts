import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import { ServiceMinutes } from '../service-hours/service-hours.schema.js';

/** What a hand is asked for. */
export const HelpKind = z.enum(['shopping', 'smallRepair', 'reading', 'walk', 'other']);
export type HelpKind = z.infer<typeof HelpKind>;

export const DayPart = z.enum(['any', 'morning', 'afternoon', 'evening']);
export type DayPart = z.infer<typeof DayPart>;

/**
 * `checking`: its words are being looked at; `open`: volunteers see it; `taken`: one of them has it; `finished`: they say
 * that it is done; `countered`: who was helped says other minutes; `withWorker`: the two do not agree, or one of them says
 * nothing. It ends `closed` with minutes, `withdrawn`, `expired` after its day, or `ended` by staff.
 */
export const HelpRequestState = z.enum([
  'checking',
  'open',
  'taken',
  'finished',
  'countered',
  'withWorker',
  'closed',
  'withdrawn',
  'expired',
  'ended',
]);
export type HelpRequestState = z.infer<typeof HelpRequestState>;

export const HelpRequestAction = z.enum([
  'show',
  'take',
  'giveBack',
  'finish',
  'confirm',
  'counter',
  'agree',
  'dispute',
  'withdraw',
  'expire',
  'pass',
  'settle',
  'putBack',
  'end',
]);
export type HelpRequestAction = z.infer<typeof HelpRequestAction>;

/** What the clock alone does. */
export type SystemHelpAction = 'show' | 'expire' | 'pass';
export type AskedHelpAction = Exclude<HelpRequestAction, SystemHelpAction>;

export const HelpRequestEventType = z.enum([
  'HelpAsked',
  'HelpShown',
  'HelpTaken',
  'HelpGivenBack',
  'HelpFinished',
  'HelpConfirmed',
  'HelpCountered',
  'HelpAgreed',
  'HelpDisputed',
  'HelpWithdrawn',
  'HelpExpired',
  'HelpPassed',
  'HelpSettled',
  'HelpPutBack',
  'HelpEnded',
]);
export type HelpRequestEventType = z.infer<typeof HelpRequestEventType>;

/**
 * `asker`: who asked, or the person it is for; `taker`: the volunteer who has it; `volunteer`: any other of the
 * community; `staff`: who keeps the grid or the community.
 */
export const HelpRequestActor = z.enum(['asker', 'taker', 'volunteer', 'staff', 'system']);
export type HelpRequestActor = z.infer<typeof HelpRequestActor>;

/** What the one who reads it is to it. */
export const HelpPart = z.enum(['asker', 'taker', 'volunteer', 'staff']);
export type HelpPart = z.infer<typeof HelpPart>;

/** Who asked for whom: themselves, somebody of theirs, or staff for somebody of their grid. */
export const AskedFor = z.enum(['self', 'family', 'byStaff']);
export type AskedFor = z.infer<typeof AskedFor>;

/** Days ahead for which one may ask, and for which a request without a day stands. */
export const helpDaysAhead = 30;

export const HelpPhone = z.string().check(z.trim(), z.regex(/^1\d{10}$/));

/** Somebody for whom I may ask. */
export const HelpPerson = z.object({
  residentId: Id,
  /** Masked, unless it is me or I look after them. */
  name: z.string(),
  self: z.boolean(),
});
export type HelpPerson = z.infer<typeof HelpPerson>;

export const AskForHelp = z.object({
  id: Id,
  /** Me, somebody of my household or whom I look after; for staff anybody who lives in their grid. */
  residentId: Id,
  kind: HelpKind,
  /** Null for any day. */
  day: z.nullable(Day),
  dayPart: DayPart,
  /** How long it may take. */
  expectedMinutes: z.int().check(z.minimum(15), z.maximum(480)),
  text: text(200),
  /** Shown to the volunteer who takes it, and to staff. */
  phone: z.optional(z.nullable(HelpPhone)),
});
export type AskForHelp = z.infer<typeof AskForHelp>;

/** A line of a list. */
export const HelpRequestSummary = z.object({
  id: Id,
  version: z.int(),
  state: HelpRequestState,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  kind: HelpKind,
  /** Null once who asked has deleted their account. */
  text: z.nullable(z.string()),
  day: z.nullable(Day),
  dayPart: DayPart,
  /** The last day on which it is offered. */
  lastDay: Day,
  expectedMinutes: z.int(),
  askedFor: AskedFor,
  /** For whom; null to a volunteer who has not taken it. */
  helpedName: z.nullable(z.string()),
  /** Who has it; null as long as nobody does. */
  volunteerName: z.nullable(z.string()),
  /** What counts, once it is closed. */
  minutes: z.nullable(z.int()),
  createdAt: Instant,
});
export type HelpRequestSummary = z.infer<typeof HelpRequestSummary>;

/** A step of its life, for staff. */
export const HelpRequestEvent = z.object({
  id: Id,
  type: HelpRequestEventType,
  createdAt: Instant,
  /** Null for the system. */
  by: z.nullable(z.enum(['asker', 'volunteer', 'staff'])),
  note: z.nullable(z.string()),
  minutes: z.nullable(z.int()),
});
export type HelpRequestEvent = z.infer<typeof HelpRequestEvent>;

export const HelpRequest = z.object({
  ...HelpRequestSummary.shape,
  part: HelpPart,
  /** What stands beside the words as long as others do not read them; to whoever wrote them and to staff. */
  mark: z.nullable(ContentMark),
  /** Where they live, and their phone: to the volunteer only while they have it, and to staff. */
  address: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** `第9网格 网格员 罗志成`, where staff asked. */
  askedByName: z.nullable(z.string()),
  /** Of the volunteer, where they gave it: to who asked and to staff, as long as they have it. */
  volunteerPhone: z.nullable(z.string()),
  servedOn: z.nullable(Day),
  /** What the volunteer says that it took. */
  statedMinutes: z.nullable(z.int()),
  /** What who was helped says instead. */
  counteredMinutes: z.nullable(z.int()),
  /** Why it was not agreed to, ended or put back. */
  reason: z.nullable(z.string()),
  /** A kind word: to the volunteer once it was let through, and to whoever wrote it. */
  thanks: z.nullable(z.string()),
  takenAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  /** Empty to everybody but staff. */
  events: z.array(HelpRequestEvent),
  availableActions: z.array(HelpRequestAction),
});
export type HelpRequest = z.infer<typeof HelpRequest>;

export const OwnHelpListQuery = z.object(pageQuery);

/** `today`, this week (seven days), or without a day. */
export const HelpWhen = z.enum(['today', 'week', 'flexible']);
export type HelpWhen = z.infer<typeof HelpWhen>;

/** Those of one's own grid first, then by the day. */
export const OpenHelpListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  kind: z.optional(HelpKind),
  when: z.optional(HelpWhen),
});
export type OpenHelpListQuery = z.output<typeof OpenHelpListQuery>;

/** `worker`: it waits for staff; `going`: it goes by itself; `over`. */
export const HelpPhase = z.enum(['worker', 'going', 'over']);
export type HelpPhase = z.infer<typeof HelpPhase>;

/** Who serves a grid names it. */
export const HelpDeskListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  phase: z._default(HelpPhase, 'going'),
});
export type HelpDeskListQuery = z.output<typeof HelpDeskListQuery>;

const version = { version: z.int() };
const reason = { reason: text(200) };

/** What each action is asked with. */
export const helpActionBodies = {
  take: z.object({
    ...version,
    /** Shown to who asked, and to staff. */
    phone: z.optional(z.nullable(HelpPhone)),
  }),
  giveBack: z.object(version),
  finish: z.object({
    ...version,
    /** Not in the future, and not before it was taken. */
    servedOn: Day,
    minutes: ServiceMinutes,
  }),
  /** Agrees to the minutes that the volunteer says. */
  confirm: z.object({ ...version, thanks: z.optional(z.nullable(text(200))) }),
  counter: z.object({ ...version, minutes: ServiceMinutes }),
  /** The volunteer agrees to the minutes that they are told instead. */
  agree: z.object(version),
  dispute: z.object({ ...version, ...reason }),
  withdraw: z.object(version),
  settle: z.object({ ...version, ...reason, minutes: ServiceMinutes }),
  putBack: z.object({ ...version, ...reason }),
  end: z.object({ ...version, ...reason }),
} as const satisfies Record<AskedHelpAction, z.ZodMiniType>;

export type HelpActionBody<A extends AskedHelpAction> = z.output<(typeof helpActionBodies)[A]>;
