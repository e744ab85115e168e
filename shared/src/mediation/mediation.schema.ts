import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
import { ComplaintLevel, ComplaintState } from '../complaint/complaint.schema.js';
import { FileLink } from '../file/file.schema.js';

/**
 * `mediating`: it is being talked about; `confirming`: a text waits for the word of all; `agreed`: all gave it, and it
 * is looked after. It ends `settled`, `failed` or `withdrawn`.
 */
export const MediationState = z.enum(['mediating', 'confirming', 'agreed', 'settled', 'failed', 'withdrawn']);
export type MediationState = z.infer<typeof MediationState>;

export const MediationAction = z.enum([
  'addParty',
  'removeParty',
  'invite',
  'moveAppointment',
  'cancelAppointment',
  'holdAppointment',
  'propose',
  'confirm',
  'recordPaper',
  'decline',
  'recordKept',
  'recordBroken',
  'fail',
  'withdraw',
  'handOver',
  'moveFollowUp',
  'tieParty',
]);
export type MediationAction = z.infer<typeof MediationAction>;

export const MediationEventType = z.enum([
  'MediationStarted',
  'MediationPartyAdded',
  'MediationPartyRemoved',
  'MediationAppointmentPlanned',
  'MediationAppointmentMoved',
  'MediationAppointmentCancelled',
  'MediationAppointmentHeld',
  'MediationAgreementProposed',
  'MediationAgreementConfirmed',
  'MediationAgreementSigned',
  'MediationAgreementDeclined',
  'MediationFollowUpKept',
  'MediationFollowUpBroken',
  'MediationFailed',
  'MediationWithdrawn',
  'MediationHandedOver',
  'MediationFollowUpMoved',
  'MediationPartyTied',
]);
export type MediationEventType = z.infer<typeof MediationEventType>;

/** `levelAbove`: sees all of it and may name another mediator; `party`: their own side alone. */
export const MediationActor = z.enum(['mediator', 'levelAbove', 'party', 'system']);
export type MediationActor = z.infer<typeof MediationActor>;

export const maxParties = 10;
export const maxPromises = 20;
export const maxSheetPhotos = 9;

/** `app`: in the mini-program; `paper`: a signed sheet that the mediator photographed. */
export const PartyAnswer = z.enum(['waiting', 'app', 'paper', 'declined']);
export type PartyAnswer = z.infer<typeof PartyAnswer>;

const Phone = z.string().check(z.trim(), z.regex(/^1\d{10}$/));

/** Somebody of the registry, whoever reported the complaint, or only a name. */
export const NewMediationParty = z.object({
  id: Id,
  name: text(50),
  phone: z.optional(z.nullable(Phone)),
  residentId: z.optional(Id),
  /** They reported the complaint, under their name, so that their account is known. */
  reporter: z.optional(z.boolean()),
});
export type NewMediationParty = z.infer<typeof NewMediationParty>;

export const MediationParty = z.object({
  id: Id,
  name: z.string(),
  /** Masked; null where none was typed. */
  phone: z.nullable(z.string()),
  residentId: z.nullable(Id),
  /** They have an account here: hear of appointments in their inbox, and may confirm there. */
  inApp: z.boolean(),
  reporter: z.boolean(),
  /** To the text that stands; null while there is none. */
  answer: z.nullable(PartyAnswer),
});
export type MediationParty = z.infer<typeof MediationParty>;

export const AppointmentState = z.enum(['planned', 'cancelled', 'held']);
export type AppointmentState = z.infer<typeof AppointmentState>;

/** An appointment as a party sees it. */
export const OwnAppointment = z.object({
  id: Id,
  startsAt: Instant,
  place: z.string(),
  state: AppointmentState,
  /** Why it was last moved, or cancelled. */
  reason: z.nullable(z.string()),
});
export type OwnAppointment = z.infer<typeof OwnAppointment>;

export const MediationAppointment = z.object({
  ...OwnAppointment.shape,
  partyIds: z.array(Id),
  cameIds: z.array(Id),
  /** What was said, in confidence: for the mediator and the level above. */
  notes: z.nullable(z.string()),
});
export type MediationAppointment = z.infer<typeof MediationAppointment>;

/** Who promises what, until when. */
export const MediationPromise = z.object({
  partyId: Id,
  text: text(200),
  on: z.nullable(Day),
});
export type MediationPromise = z.infer<typeof MediationPromise>;

export const MediationAgreement = z.object({
  id: Id,
  /** 1 for the first text, one more with each change. */
  number: z.int(),
  text: z.string(),
  promises: z.array(z.object({ ...MediationPromise.shape, partyName: z.string() })),
  /** Days after all have confirmed on which it is looked whether promises were kept. */
  followUpDays: z.array(z.int()),
  proposedAt: Instant,
});
export type MediationAgreement = z.infer<typeof MediationAgreement>;

export const FollowUpState = z.enum(['planned', 'kept', 'broken', 'dropped']);
export type FollowUpState = z.infer<typeof FollowUpState>;

export const OwnFollowUp = z.object({ id: Id, day: Day, state: FollowUpState });
export const MediationFollowUp = z.object({ ...OwnFollowUp.shape, note: z.nullable(z.string()) });
export type MediationFollowUp = z.infer<typeof MediationFollowUp>;

export const MediationEvent = z.object({
  id: Id,
  type: MediationEventType,
  sequence: z.int(),
  createdAt: Instant,
  /** `第3网格 网格员 王建国`, a party's name, or null for the system. */
  actorName: z.nullable(z.string()),
  mine: z.boolean(),
  note: z.nullable(z.string()),
  /** Whom it was about. */
  partyName: z.nullable(z.string()),
  /** When the appointment was to be. */
  startsAt: z.nullable(Instant),
  agreementNumber: z.nullable(z.int()),
  /** To which a follow-up was moved. */
  day: z.nullable(Day),
  /** A signed sheet. */
  photos: z.array(FileLink),
});
export type MediationEvent = z.infer<typeof MediationEvent>;

/** What comes next: an appointment or a day to look after it. */
export const MediationNext = z.object({ kind: z.enum(['appointment', 'followUp']), at: Instant });
export type MediationNext = z.infer<typeof MediationNext>;

const summary = {
  id: Id,
  state: MediationState,
  level: ComplaintLevel,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  complaintId: Id,
  complaintNumber: z.string(),
  categoryName: z.string(),
  /** `第3网格 网格员 王建国`; `我`; null where it was left without anybody. */
  mediatorName: z.nullable(z.string()),
  next: z.nullable(MediationNext),
  createdAt: Instant,
  endedAt: z.nullable(Instant),
  version: z.int(),
};

export const MediationSummary = z.object({ ...summary, partyNames: z.array(z.string()) });
export type MediationSummary = z.infer<typeof MediationSummary>;

/** A mediation for its mediator and the level above. */
export const Mediation = z.object({
  ...summary,
  complaintState: ComplaintState,
  parties: z.array(MediationParty),
  appointments: z.array(MediationAppointment),
  agreement: z.nullable(MediationAgreement),
  followUps: z.array(MediationFollowUp),
  timeline: z.array(MediationEvent),
  availableActions: z.array(MediationAction),
});
export type Mediation = z.infer<typeof Mediation>;

/** A mediation as one of its parties sees it: nothing of what the others said, and no phone. */
export const OwnMediation = z.object({
  id: Id,
  state: MediationState,
  communityId: Id,
  gridId: Id,
  mediatorName: z.nullable(z.string()),
  others: z.array(z.object({ name: z.string(), confirmed: z.boolean() })),
  appointments: z.array(OwnAppointment),
  agreement: z.nullable(MediationAgreement),
  /** My own. */
  answer: z.nullable(PartyAnswer),
  followUps: z.array(OwnFollowUp),
  /** Why it ended without an agreement, and where they were advised to turn. */
  endNote: z.nullable(z.string()),
  createdAt: Instant,
  endedAt: z.nullable(Instant),
  version: z.int(),
  availableActions: z.array(MediationAction),
});
export type OwnMediation = z.infer<typeof OwnMediation>;

/** What somebody who sees a complaint is told of its mediation: nothing, unless they have to do with it. */
export const ComplaintMediation = z.object({
  mediation: z.nullable(z.object({ id: Id, side: z.enum(['staff', 'party']), state: MediationState })),
  /** They may begin one now. */
  canStart: z.boolean(),
  /** The reporter can be a party by their account: they did not ask to stay unnamed. */
  reporterKnown: z.boolean(),
});
export type ComplaintMediation = z.infer<typeof ComplaintMediation>;

/** Somebody who could mediate instead. */
export const Mediator = z.object({ accountId: Id, name: z.string() });
export type Mediator = z.infer<typeof Mediator>;

export const MediationListQuery = z.object({
  ...pageQuery,
  /** `mine`: which I mediate; `above`: which I see as the level above. */
  scope: z._default(z.enum(['mine', 'above']), 'mine'),
  stage: z._default(z.enum(['open', 'ended']), 'open'),
});

export const OwnMediationListQuery = z.object(pageQuery);
