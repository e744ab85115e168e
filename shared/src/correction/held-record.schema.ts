import * as z from 'zod/mini';
import { AccessRecord } from '../access-record/access-record.schema.js';
import { Day, Id, Instant } from '../common.schema.js';
import {
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  Sex,
} from '../resident/ledger.schema.js';

/** What the registry holds about me, or about somebody I look after. */
export const HeldRecord = z.object({
  residentId: Id,
  /** Me; else somebody I look after. */
  self: z.boolean(),
  householdId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  name: z.string(),
  relation: Relation,
  sex: Sex,
  birthDate: Day,
  /** Whole years today; derived. */
  age: z.int(),
  residency: Residency,
  /** Masked. */
  idNumber: z.nullable(z.string()),
  /** Masked. */
  phone: z.nullable(z.string()),
  /** Masked. */
  otherPhone: z.nullable(z.string()),
  domicile: z.nullable(z.string()),
  politicalStatus: z.nullable(PoliticalStatus),
  education: z.nullable(Education),
  maritalStatus: z.nullable(MaritalStatus),
  occupation: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  /** Last day of a floating resident's term. */
  termEndsOn: z.nullable(Day),
  /** Names of the labels that residents may see of themselves. */
  labels: z.array(z.string()),
  /** What the community added itself; what administrators alone see is left out. */
  custom: z.array(z.object({ name: z.string(), value: z.string() })),
  updatedAt: Instant,
});
export type HeldRecord = z.infer<typeof HeldRecord>;

/** That somebody was shown, or dialled, one of my numbers. */
export const HeldAccess = z.pick(AccessRecord, {
  id: true,
  field: true,
  purpose: true,
  note: true,
  actorRole: true,
  createdAt: true,
});
export type HeldAccess = z.infer<typeof HeldAccess>;
