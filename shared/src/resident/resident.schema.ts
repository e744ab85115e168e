import * as z from 'zod/mini';
import { Day, Id, pageQuery } from '../common.schema.js';

/** 常住 / 流动. */
export const Residency = z.enum(['permanent', 'floating']);
export type Residency = z.infer<typeof Residency>;

export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

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
});
export type Household = z.infer<typeof Household>;

export const Resident = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  householdId: Id,
  name: z.string(),
  sex: Sex,
  birthDate: Day,
  /** Whole years today in Asia/Shanghai; derived, never stored. */
  age: z.int(),
  residency: Residency,
  /** Masked: `99**************12`. */
  idNumber: z.nullable(z.string()),
  /** Masked: `138****1234`. */
  phone: z.nullable(z.string()),
  /** Codes of labels: `livesAlone`, `lowIncome`, … */
  labels: z.array(z.string()),
});
export type Resident = z.infer<typeof Resident>;

export const HouseholdListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  residency: z.optional(Residency),
});
export const ResidentListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  householdId: z.optional(Id),
});
