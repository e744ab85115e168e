import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
import {
  CustomValue,
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  ResidentState,
  Sex,
} from './ledger.schema.js';
import { residentFilter } from './resident-filter.schema.js';

export { Residency, Sex } from './ledger.schema.js';

export const Household = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  microGridId: Id,
  roomId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
  residency: Residency,
  /** Masked: `张*`. */
  headName: z.nullable(z.string()),
  memberCount: z.int(),
  /** A closed one has nobody any more. */
  open: z.boolean(),
  /** Of tenants; the phone masked. */
  landlord: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  version: z.int(),
});
export type Household = z.infer<typeof Household>;

export const Resident = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  householdId: Id,
  /** `西河湾小区 3栋 2单元 501`: the permanent home, or the last one of somebody who left. */
  address: z.string(),
  state: ResidentState,
  /** Since when they are not here any more. */
  leftOn: z.nullable(Day),
  name: z.string(),
  relation: Relation,
  sex: Sex,
  birthDate: Day,
  /** Whole years today in Asia/Shanghai; derived, never stored. */
  age: z.int(),
  residency: Residency,
  /** Masked: `99**************12`. */
  idNumber: z.nullable(z.string()),
  /** Masked: `138****1234`. */
  phone: z.nullable(z.string()),
  /** Masked. */
  otherPhone: z.nullable(z.string()),
  /** Codes of labels that the reader may see: `livesAlone`, `lowIncome`, … */
  labels: z.array(z.string()),
  domicile: z.nullable(z.string()),
  politicalStatus: z.nullable(PoliticalStatus),
  education: z.nullable(Education),
  maritalStatus: z.nullable(MaritalStatus),
  occupation: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  termEndsOn: z.nullable(Day),
  /** By id of the field; those that the reader may see. */
  custom: z.record(Id, CustomValue),
  updatedAt: Instant,
  version: z.int(),
});
export type Resident = z.infer<typeof Resident>;

const householdFilter = {
  communityId: Id,
  gridId: z.optional(Id),
  residency: z.optional(Residency),
  /** A room (`3-2-501`), or the head's name or its pinyin. */
  q: z.optional(text(50)),
};
export const HouseholdListQuery = z.object({ ...pageQuery, ...householdFilter });
export const HouseholdCountQuery = z.object(householdFilter);
export const HouseholdCount = z.object({ count: z.int() });

export const ResidentListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  householdId: z.optional(Id),
  ...residentFilter,
});

export const TimelineQuery = z.object(pageQuery);
