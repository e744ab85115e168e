import * as z from 'zod/mini';
import { claimCode, ClaimNumber } from '../claim.schema.js';
import { Day, Id, pageQuery, text } from '../common.schema.js';
import { ChainLinkKind } from '../door/door.schema.js';
import { Role } from '../permission.js';

/** Working days in which a report must be taken up, and answered. */
export const cadreReportDays = { takeUp: 3, answer: 15 } as const;

/**
 * Whom a report is about: one person who serves the community, the community's staff as a whole, or the very person
 * whom the community names for such reports. The last two never reach anybody of the community.
 */
export const CadreReportAbout = z.enum(['person', 'community', 'recipient']);
export type CadreReportAbout = z.infer<typeof CadreReportAbout>;

/** `named`: the person whom the community names; `town`: the officers of its town. */
export const CadreReportDesk = z.enum(['named', 'town']);
export type CadreReportDesk = z.infer<typeof CadreReportDesk>;

export const CadreReportState = z.enum(['received', 'takenUp', 'asked', 'answered', 'closed']);
export type CadreReportState = z.infer<typeof CadreReportState>;

export const CadreReportAction = z.enum(['takeUp', 'ask', 'answer', 'pass', 'add', 'accept', 'object']);
export type CadreReportAction = z.infer<typeof CadreReportAction>;

export const CadreReportEventType = z.enum([
  'CadreReportReceived',
  'CadreReportTakenUp',
  'CadreReportAsked',
  'CadreReportAdded',
  'CadreReportAnswered',
  'CadreReportPassed',
  'CadreReportAccepted',
  'CadreReportObjected',
]);
export type CadreReportEventType = z.infer<typeof CadreReportEventType>;

/**
 * Who can act on a report: the one who sent it, by the claim code alone, whoever it lies with, and the system where that
 * one is named no longer.
 */
export const CadreReportActor = z.enum(['reporter', 'recipient', 'system']);
export type CadreReportActor = z.infer<typeof CadreReportActor>;

export const CadreReportCommunityQuery = z.object({ communityId: Id });

/** Who takes in reports of a community (由谁受理), for everybody to see before they write. */
export const CadreReportRecipient = z.object({
  communityId: Id,
  communityName: z.string(),
  townName: z.string(),
  /** Null where nobody is named, or the person cannot take any in just now: then all go to the town. */
  named: z.nullable(z.object({ name: z.string(), role: z.nullable(Role) })),
});
export type CadreReportRecipient = z.infer<typeof CadreReportRecipient>;

export const cadreReportText = z.string().check(z.trim(), z.minLength(10), z.maxLength(2000));

export const SendCadreReport = z
  .object({
    /** Made by the client and kept by nobody: only a keyed hash of it is stored, which carries no time. */
    id: Id,
    communityId: Id,
    about: CadreReportAbout,
    /** Name or post of the person, as the reporter knows them. */
    who: z._default(z.string().check(z.trim(), z.maxLength(60)), ''),
    /** Where the person was chosen from the chain of a grid. */
    link: z.optional(z.object({ gridId: Id, kind: ChainLinkKind })),
    /** Where the reporter wants it to go; what must not reach the named person goes to the town all the same. */
    to: CadreReportDesk,
    text: cadreReportText,
  })
  .check(z.refine(({ about, who }) => about !== 'person' || who !== '', { path: ['who'] }));
export type SendCadreReport = z.infer<typeof SendCadreReport>;

/** What the reporter follows it by; told once, when it is sent. */
export const SentCadreReport = z.object({
  /** `20261122-48213`. */
  number: z.string(),
  /** `K7QP-3MXA-9TRW`. */
  code: z.string(),
  desk: CadreReportDesk,
  /** The named person, or the town. */
  deskName: z.string(),
});
export type SentCadreReport = z.infer<typeof SentCadreReport>;

const claim = { number: ClaimNumber, code: claimCode(12) };

export const FollowCadreReport = z.object(claim);
export type FollowCadreReport = z.infer<typeof FollowCadreReport>;

export const AddToCadreReport = z.object({
  ...claim,
  version: z.int().check(z.minimum(1)),
  text: text(2000),
});
export type AddToCadreReport = z.infer<typeof AddToCadreReport>;

export const JudgeCadreReport = z.object({
  ...claim,
  version: z.int().check(z.minimum(1)),
  satisfied: z.boolean(),
  text: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
});
export type JudgeCadreReport = z.infer<typeof JudgeCadreReport>;

/** What happened to a report, by the day: nothing finer is kept. */
export const CadreReportEvent = z.object({
  sequence: z.int(),
  type: CadreReportEventType,
  by: CadreReportActor,
  /** Of the recipient; null for the reporter, whom nobody knows. */
  name: z.nullable(z.string()),
  text: z.nullable(z.string()),
  on: Day,
});
export type CadreReportEvent = z.infer<typeof CadreReportEvent>;

const shown = {
  number: z.string(),
  communityName: z.string(),
  about: CadreReportAbout,
  /** Whom it is about, in the reporter's words; empty where `about` says it all. */
  who: z.string(),
  text: z.string(),
  state: CadreReportState,
  desk: CadreReportDesk,
  deskName: z.string(),
  receivedOn: Day,
  /** The town was told that a deadline passed. */
  overdue: z.boolean(),
  /** Null until the reporter said so. */
  satisfied: z.nullable(z.boolean()),
  timeline: z.array(CadreReportEvent),
  version: z.int(),
  availableActions: z.array(CadreReportAction),
};

/** A report as its writer sees it. */
export const FollowedCadreReport = z.object(shown);
export type FollowedCadreReport = z.infer<typeof FollowedCadreReport>;

/** A report as whoever it lies with sees it. */
export const CadreReport = z.object({ id: Id, communityId: Id, dueOn: z.nullable(Day), ...shown });
export type CadreReport = z.infer<typeof CadreReport>;

export const CadreReportSummary = z.object({
  id: Id,
  number: z.string(),
  communityName: z.string(),
  about: CadreReportAbout,
  who: z.string(),
  state: CadreReportState,
  desk: CadreReportDesk,
  receivedOn: Day,
  /** Until when it must be taken up, or answered; null once it is. */
  dueOn: z.nullable(Day),
  overdue: z.boolean(),
});
export type CadreReportSummary = z.infer<typeof CadreReportSummary>;

export const CadreReportListQuery = z.object({
  ...pageQuery,
  /** Those that wait for whoever they lie with, or those that were answered. */
  ended: z._default(z.enum(['yes', 'no']), 'no'),
});

/** Whether any reports come to me, and how many wait to be taken up. */
export const CadreReportWork = z.object({ recipient: z.boolean(), waiting: z.int() });
export type CadreReportWork = z.infer<typeof CadreReportWork>;

export const TakeCadreReportUp = z.object({ version: z.int().check(z.minimum(1)) });
export type TakeCadreReportUp = z.infer<typeof TakeCadreReportUp>;

export const SayToReporter = z.object({ version: z.int().check(z.minimum(1)), text: text(2000) });
export type SayToReporter = z.infer<typeof SayToReporter>;

/** Whom a community names, as its administrators set it. */
export const CadreReportSetting = z.object({
  communityId: Id,
  townName: z.string(),
  staffMemberId: z.nullable(Id),
  /** Why reports go to the town although somebody is named. */
  problem: z.nullable(z.enum(['left', 'servesGrid', 'noAccount'])),
  /** Those who may be named: nobody who left or serves a grid, and with an account to read by. */
  candidates: z.array(z.object({ staffMemberId: Id, name: z.string(), role: z.nullable(Role) })),
  /** 0 as long as nobody was ever named. */
  version: z.int(),
});
export type CadreReportSetting = z.infer<typeof CadreReportSetting>;

export const NameCadreReportRecipient = z.object({
  communityId: Id,
  version: z.int().check(z.minimum(0)),
  /** Null: all go to the town. */
  staffMemberId: z.nullable(Id),
});
export type NameCadreReportRecipient = z.infer<typeof NameCadreReportRecipient>;
