import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { LedgerEntry } from '../resident/ledger.schema.js';

export const CorrectionState = z.enum(['waiting', 'accepted', 'answered', 'withdrawn']);
export type CorrectionState = z.infer<typeof CorrectionState>;

export const CorrectionAction = z.enum(['accept', 'answer', 'withdraw']);
export type CorrectionAction = z.infer<typeof CorrectionAction>;

export const CorrectionEventType = z.enum([
  'CorrectionAsked',
  'CorrectionAccepted',
  'CorrectionAnswered',
  'CorrectionWithdrawn',
]);
export type CorrectionEventType = z.infer<typeof CorrectionEventType>;

export const CorrectionActor = z.enum(['asker', 'decider']);
export type CorrectionActor = z.infer<typeof CorrectionActor>;

/** What a resident can ask to have put right; labels and who lives where are for the grid worker alone. */
export const CorrectionField = z.enum([
  'name',
  'relation',
  'sex',
  'birthDate',
  'idNumber',
  'phone',
  'otherPhone',
  'domicile',
  'politicalStatus',
  'education',
  'maritalStatus',
  'occupation',
  'employer',
]);
export type CorrectionField = z.infer<typeof CorrectionField>;

/** A field as it should be, in the form that the ledger keeps it in; null empties it. */
export const CorrectionItem = z
  .object({ field: CorrectionField, value: z.nullable(z.string().check(z.maxLength(100))) })
  .check(
    z.refine(({ field, value }) => z.safeParse(LedgerEntry.shape[field], value).success, {
      path: ['value'],
      error: 'not a value of this field',
    }),
  );
export type CorrectionItem = z.infer<typeof CorrectionItem>;

/** For oneself, or for somebody one looks after. */
export const AskCorrection = z.object({
  id: Id,
  residentId: Id,
  fields: z.array(CorrectionItem).check(
    z.minLength(1),
    z.maxLength(CorrectionField.options.length),
    z.refine((items) => new Set(items.map(({ field }) => field)).size === items.length, {
      error: 'a field once',
    }),
  ),
  /** What the grid worker should know. */
  note: z.optional(z.nullable(text(200))),
});
export type AskCorrection = z.infer<typeof AskCorrection>;

/** One field: as it stood when it was asked about, and as it should be; ID numbers and phones masked. */
export const CorrectionChange = z.object({
  field: CorrectionField,
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});
export type CorrectionChange = z.infer<typeof CorrectionChange>;

export const Correction = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  residentId: Id,
  /** Masked, unless the reader looks after them or is staff of the grid. */
  residentName: z.string(),
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  state: CorrectionState,
  /** Null once the one who asked has deleted their account, with everything they had typed. */
  fields: z.array(CorrectionChange),
  note: z.nullable(z.string()),
  /** What the grid worker answered. */
  answer: z.nullable(z.string()),
  createdAt: Instant,
  decidedAt: z.nullable(Instant),
  version: z.int(),
  availableActions: z.array(CorrectionAction),
});
export type Correction = z.infer<typeof Correction>;

export const CorrectionListQuery = z.object({ ...pageQuery, communityId: Id, gridId: z.optional(Id) });

export const OwnCorrectionListQuery = z.object(pageQuery);

export const AcceptCorrection = z.object({
  version: z.int(),
  answer: z.optional(z.nullable(text(200))),
});
export type AcceptCorrection = z.infer<typeof AcceptCorrection>;

export const AnswerCorrection = z.object({
  version: z.int(),
  /** Why not; read by the one who asked. */
  answer: text(200),
});
export type AnswerCorrection = z.infer<typeof AnswerCorrection>;

export const WithdrawCorrection = z.object({ version: z.int() });
export type WithdrawCorrection = z.infer<typeof WithdrawCorrection>;
