import * as z from 'zod/mini';
import { claimCode, ClaimNumber } from '../claim.schema.js';
import { ComplaintState, ComplaintSummary } from '../complaint/complaint.schema.js';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
import { FileLink } from '../file/file.schema.js';
import { GridRole } from '../staff/staff.schema.js';

/** 1 is Monday, 7 is Sunday. */
export const Weekday = z.int().check(z.minimum(1), z.maximum(7));

/** Slips of one opening, at most; more than any box holds. */
export const maxBoxSlips = 50;

export const BoxAction = z.enum(['open', 'change']);
export type BoxAction = z.infer<typeof BoxAction>;

/** A suggestion box (意见箱) on a wall. */
export const SuggestionBox = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  doorId: Id,
  /** The door's label: `西河湾小区 3栋 2单元`. */
  place: z.string(),
  /** Where exactly it hangs: `一楼信报箱旁`. */
  label: z.string(),
  /** The morning on which it is opened each week. */
  weekday: Weekday,
  keeper: z.object({ staffMemberId: Id, name: z.string() }),
  /**
   * The household in difficulty that it is there for; null where there is none, and for everybody but administrators
   * and those who serve its grid.
   */
  household: z.nullable(z.object({ id: Id, address: z.string() })),
  /** Today on the morning of an opening that has not been. */
  nextOpeningOn: Day,
  /** The last morning that passed without an opening then or since; null where none did. */
  missedOn: z.nullable(Day),
  lastOpenedOn: z.nullable(Day),
  /** Slips that nobody has dealt with. */
  waitingSlips: z.int(),
  retired: z.boolean(),
  version: z.int(),
  availableActions: z.array(BoxAction),
});
export type SuggestionBox = z.infer<typeof SuggestionBox>;

/**
 * `missed`: whose last morning brought no opening; `waiting`: with slips that nobody has dealt with, whether the box
 * still hangs or not; `retired`: those that were taken down.
 */
export const BoxListShow = z.enum(['missed', 'waiting', 'retired']);
export type BoxListShow = z.infer<typeof BoxListShow>;

export const SuggestionBoxListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  /** All of those that hang unless told. */
  show: z.optional(BoxListShow),
});

/** Somebody of the community's staff, who may be one of the two at an opening. */
export const BoxPerson = z.object({
  staffMemberId: Id,
  name: z.string(),
  /** What they are in a grid today, that of the box before others; null for those with no post in one. */
  role: z.nullable(GridRole),
  gridName: z.nullable(z.string()),
  /** Whether it is the one who asks. */
  self: z.boolean(),
});
export type BoxPerson = z.infer<typeof BoxPerson>;

export const BoxPeople = z.object({ items: z.array(BoxPerson) });
export type BoxPeople = z.infer<typeof BoxPeople>;

export const CreateSuggestionBox = z.object({
  id: Id,
  doorId: Id,
  label: text(60),
  weekday: Weekday,
  keeperStaffMemberId: Id,
  householdId: z.optional(z.nullable(Id)),
});
export type CreateSuggestionBox = z.infer<typeof CreateSuggestionBox>;

/** What is left out stays. */
export const ChangeSuggestionBox = z.object({
  version: z.int().check(z.minimum(1)),
  label: z.optional(text(60)),
  weekday: z.optional(Weekday),
  keeperStaffMemberId: z.optional(Id),
  householdId: z.optional(z.nullable(Id)),
  retired: z.optional(z.boolean()),
});
export type ChangeSuggestionBox = z.infer<typeof ChangeSuggestionBox>;

/** `filed`: became a complaint; `joined`: belongs to one that was there; the last two say nothing. */
export const BoxSlipState = z.enum(['waiting', 'filed', 'joined', 'blank', 'unreadable']);
export type BoxSlipState = z.infer<typeof BoxSlipState>;

export const BoxSlipAction = z.enum(['file', 'join', 'setAside', 'answer']);
export type BoxSlipAction = z.infer<typeof BoxSlipAction>;

/** What the writer of a slip asks by; the code is shown once, when the slip is dealt with. */
export const SlipClaim = z.object({
  number: z.string(),
  /** `K7QP-3MXA`. */
  code: z.string(),
});
export type SlipClaim = z.infer<typeof SlipClaim>;

/** One slip of paper. */
export const BoxSlip = z.object({
  id: Id,
  openingId: Id,
  boxId: Id,
  /** 1-based, as it was taken out. */
  position: z.int(),
  state: BoxSlipState,
  photo: z.nullable(FileLink),
  complaint: z.nullable(
    z.object({ id: Id, number: z.string(), categoryName: z.string(), state: ComplaintState }),
  ),
  /** What hangs beside the box: in short what was written, and what was done. */
  summary: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  version: z.int(),
  availableActions: z.array(BoxSlipAction),
});
export type BoxSlip = z.infer<typeof BoxSlip>;

const openingShape = {
  id: Id,
  boxId: Id,
  day: Day,
  openedAt: Instant,
  /** The two who were present. */
  people: z.array(z.object({ staffMemberId: Id, name: z.string() })),
  slipCount: z.int(),
  /** Slips that nobody has dealt with; none are left when it is complete. */
  waitingSlips: z.int(),
  complete: z.boolean(),
  /** The day is over and slips still wait. */
  late: z.boolean(),
};

export const BoxOpeningSummary = z.object(openingShape);
export type BoxOpeningSummary = z.infer<typeof BoxOpeningSummary>;

export const BoxOpening = z.object({ ...openingShape, slips: z.array(BoxSlip) });
export type BoxOpening = z.infer<typeof BoxOpening>;

export const BoxOpeningListQuery = z.object(pageQuery);

export const OpenSuggestionBox = z
  .object({
    id: Id,
    /** Two different people, both of the community's staff. */
    staffMemberIds: z.array(Id).check(z.length(2)),
    /** One for each slip, in the order in which they were taken out; none where the box was empty. */
    slips: z._default(z.array(z.object({ id: Id, photoId: Id })).check(z.maxLength(maxBoxSlips)), []),
  })
  .check(
    z.refine(({ staffMemberIds: [one, other] }) => one !== other, { path: ['staffMemberIds', 1] }),
    z.refine(({ slips }) => new Set(slips.map(({ id }) => id)).size === slips.length, { path: ['slips'] }),
  );
export type OpenSuggestionBox = z.infer<typeof OpenSuggestionBox>;

const summary = z.optional(z.string().check(z.trim(), z.maxLength(100)));

export const FileBoxSlip = z.object({
  complaintId: Id,
  categoryId: Id,
  text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
  /** What it is about, where that is not the door of the box. */
  doorId: z.optional(Id),
  placeDetail: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  summary,
});
export type FileBoxSlip = z.infer<typeof FileBoxSlip>;

export const JoinBoxSlip = z.object({ complaintId: Id, summary });
export type JoinBoxSlip = z.infer<typeof JoinBoxSlip>;

export const JoinableComplaintQuery = z.object({
  /** A part of the text or the place; or a number, dashes left out or not. */
  search: z.optional(z.string().check(z.trim(), z.maxLength(50))),
});

export const JoinableComplaints = z.object({ items: z.array(ComplaintSummary) });
export type JoinableComplaints = z.infer<typeof JoinableComplaints>;

export const SetAsideBoxSlip = z.object({ reason: z.enum(['blank', 'unreadable']) });
export type SetAsideBoxSlip = z.infer<typeof SetAsideBoxSlip>;

/** For everybody who passes the box: no names, phones or rooms. */
export const AnswerBoxSlip = z.object({
  /** As it was seen, so that nobody writes over what somebody else wrote meanwhile. */
  version: z.int(),
  summary: text(100),
  answer: z.optional(z.string().check(z.trim(), z.maxLength(300))),
});
export type AnswerBoxSlip = z.infer<typeof AnswerBoxSlip>;

export const DealtBoxSlip = z.object({
  slip: BoxSlip,
  /** Null where the slip said nothing. A retry of the same account is given the same again; nobody else ever is. */
  claim: z.nullable(SlipClaim),
});
export type DealtBoxSlip = z.infer<typeof DealtBoxSlip>;

export const AskAboutSlip = z.object({ number: ClaimNumber, code: claimCode(8) });
export type AskAboutSlip = z.infer<typeof AskAboutSlip>;

/** What became of it, and nothing else. */
export const SlipAnswer = z.object({
  state: ComplaintState,
  /** What was done, or why it was not; null as long as that was not said. */
  answer: z.nullable(z.string()),
});
export type SlipAnswer = z.infer<typeof SlipAnswer>;
