import * as z from 'zod/mini';
import { Day, Id, text } from '../common.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';

/** What somebody is to the head of their household. */
export const Relation = z.enum([
  'head',
  'spouse',
  'child',
  'childInLaw',
  'grandchild',
  'parent',
  'parentInLaw',
  'grandparent',
  'sibling',
  'otherRelative',
  'coTenant',
  'employee',
  'colleague',
  'other',
]);
export type Relation = z.infer<typeof Relation>;

/** 政治面貌. */
export const PoliticalStatus = z.enum([
  'masses',
  'leagueMember',
  'partyMember',
  'probationaryMember',
  'democraticParty',
]);
export type PoliticalStatus = z.infer<typeof PoliticalStatus>;

/** 文化程度. */
export const Education = z.enum([
  'none',
  'primarySchool',
  'middleSchool',
  'highSchool',
  'vocationalSchool',
  'juniorCollege',
  'bachelor',
  'postgraduate',
]);
export type Education = z.infer<typeof Education>;

/** 婚姻状况. */
export const MaritalStatus = z.enum(['single', 'married', 'divorced', 'widowed']);
export type MaritalStatus = z.infer<typeof MaritalStatus>;

/** 常住 / 流动. */
export const Residency = z.enum(['permanent', 'floating']);
export type Residency = z.infer<typeof Residency>;

export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

/** Who stays on the registry as living here, and who left it; nobody is deleted. */
export const ResidentState = z.enum(['present', 'movedOut', 'deceased']);
export type ResidentState = z.infer<typeof ResidentState>;

/** 18 characters, check digit and birth date right; spaces are dropped and a small x is made large. */
export const IdNumber = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40)),
    z.transform((value) => value.replace(/\s/g, '').toUpperCase()),
  ),
  z.string().check(
    z.regex(/^\d{17}[\dX]$/),
    z.refine((value) => idNumberProblem(value) === undefined, { error: 'check digit or birth date' }),
  ),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character that belongs to the first 17 digits (GB 11643). */
export function idNumberCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** What is wrong with a number of 18 characters, if anything. */
export function idNumberProblem(idNumber: string): 'form' | 'checkDigit' | 'birthDate' | undefined {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'form';
  if (idNumberCheckDigit(idNumber) !== idNumber[17]) return 'checkDigit';
  return Day.safeParse(idNumberBirthDate(idNumber)).success ? undefined : 'birthDate';
}

/** `1990-01-01`, as the number has it. */
export function idNumberBirthDate(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

export function idNumberSex(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

/** A value of a field that the community added itself. */
export const CustomValue = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof CustomValue>;

const optional = (max: number) => z.nullable(text(max));

/** All that the ledger (台账) keeps of a person and that is typed; what can be derived is not in it. */
export const LedgerEntry = z.object({
  name: text(50),
  relation: Relation,
  sex: Sex,
  birthDate: Day,
  idNumber: z.nullable(IdNumber),
  phone: z.nullable(MobilePhone),
  otherPhone: z.nullable(MobilePhone),
  residency: Residency,
  /** 户籍地. */
  domicile: optional(100),
  politicalStatus: z.nullable(PoliticalStatus),
  education: z.nullable(Education),
  maritalStatus: z.nullable(MaritalStatus),
  occupation: optional(50),
  employer: optional(100),
  /** Last day of a floating resident's term; a reminder, not a deletion. */
  termEndsOn: z.nullable(Day),
  /** Codes of labels. */
  labels: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(50)),
  /** By id of the field. */
  custom: z.record(Id, CustomValue),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** What a new person needs at least; the rest can come later. */
export const NewResident = z
  .object({
    id: Id,
    ...LedgerEntry.shape,
    idNumber: z._default(LedgerEntry.shape.idNumber, null),
    phone: z._default(LedgerEntry.shape.phone, null),
    otherPhone: z._default(LedgerEntry.shape.otherPhone, null),
    domicile: z._default(LedgerEntry.shape.domicile, null),
    politicalStatus: z._default(LedgerEntry.shape.politicalStatus, null),
    education: z._default(LedgerEntry.shape.education, null),
    maritalStatus: z._default(LedgerEntry.shape.maritalStatus, null),
    occupation: z._default(LedgerEntry.shape.occupation, null),
    employer: z._default(LedgerEntry.shape.employer, null),
    termEndsOn: z._default(LedgerEntry.shape.termEndsOn, null),
    labels: z._default(LedgerEntry.shape.labels, []),
    custom: z._default(LedgerEntry.shape.custom, {}),
  })
  .check(
    z.refine(({ idNumber, birthDate }) => !idNumber || idNumberBirthDate(idNumber) === birthDate, {
      path: ['birthDate'],
      error: 'not the birth date of the ID number',
    }),
    z.refine(({ idNumber, sex }) => !idNumber || idNumberSex(idNumber) === sex, {
      path: ['sex'],
      error: 'not the sex of the ID number',
    }),
  );
export type NewResident = z.infer<typeof NewResident>;

/** What is to be changed; what is left out stays. */
export const LedgerPatch = z.partial(LedgerEntry);
export type LedgerPatch = z.infer<typeof LedgerPatch>;
