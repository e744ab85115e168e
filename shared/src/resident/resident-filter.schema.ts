import * as z from 'zod/mini';
import { Day, Id, text } from '../common.schema.js';
import { Education, PoliticalStatus, Residency, ResidentState, Sex } from './ledger.schema.js';

const Age = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(150));

/** Codes between commas, all of which somebody must have: `livesAlone,lowIncome`. */
export const LabelCodes = z
  .string()
  .check(z.maxLength(400), z.regex(/^[A-Za-z][A-Za-z0-9]*(,[A-Za-z][A-Za-z0-9]*)*$/));

/** Days before the last one of a floating resident's term from which on it counts as ending. */
export const termEndingDays = 30;

/** Floating people whose term ends today or within `termEndingDays`, or is over; whenever it is asked. */
export const TermState = z.enum(['ending', 'ended']);
export type TermState = z.infer<typeof TermState>;

/**
 * Whom a list of residents, its count or a saved filter is about. It goes into a query as it is, so a saved one can
 * be asked for again without being taken apart.
 */
export const residentFilter = {
  /**
   * As staff type it: part of a name, pinyin or its initials from the beginning, the last four of a phone or ID
   * number, a whole one, or a room (`3-2-501`, `3栋2单元501`, `501`).
   */
  q: z.optional(text(50)),
  gridId: z.optional(Id),
  microGridId: z.optional(Id),
  buildingId: z.optional(Id),
  /** `present` unless told. */
  state: z.optional(ResidentState),
  residency: z.optional(Residency),
  sex: z.optional(Sex),
  /** Whole years today, both ends included. */
  ageFrom: z.optional(Age),
  ageTo: z.optional(Age),
  labels: z.optional(LabelCodes),
  politicalStatus: z.optional(PoliticalStatus),
  education: z.optional(Education),
  /** Floating people whose term ends before that day. */
  termEndsBefore: z.optional(Day),
  term: z.optional(TermState),
};

export const ResidentFilter = z.object(residentFilter);
export type ResidentFilter = z.infer<typeof ResidentFilter>;

export const ResidentCountQuery = z.object({
  communityId: Id,
  householdId: z.optional(Id),
  ...residentFilter,
});
export const ResidentCount = z.object({ count: z.int() });
