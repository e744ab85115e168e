import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { Role } from '../permission.js';

/** The numbers of a person that are shown only for a purpose. */
export const SealedField = z.enum(['idNumber', 'phone', 'otherPhone']);
export type SealedField = z.infer<typeof SealedField>;

/**
 * Every number that is shown only for a purpose: those of a person, that of a household's landlord, that of somebody
 * whom the registry does not know and for whom a complaint was written down, and that of whoever reported one, and
 * that of whoever may take a child from an activity, told of the child. And
 * `account`: that somebody uses the mini-program, told to staff who look for a relative of an elder.
 */
export const AccessField = z.enum([
  ...SealedField.options,
  'landlordPhone',
  'tellerPhone',
  'reporterPhone',
  'pickUpPhone',
  'account',
]);
export type AccessField = z.infer<typeof AccessField>;

/** What a number is shown for. */
export const AccessPurpose = z.enum([
  'verification',
  'visit',
  'service',
  'complaint',
  'emergency',
  'report',
  'other',
]);
export type AccessPurpose = z.infer<typeof AccessPurpose>;

/** `id` names the access, so that a retry is told from a second one. */
const asked = {
  id: Id,
  purpose: AccessPurpose,
  /** In one's own words; needed where the purpose is another than those listed. */
  note: z.optional(text(100)),
};
const saysWhatFor = z.refine<{ readonly purpose: AccessPurpose; readonly note?: string | undefined }>(
  ({ purpose, note }) => purpose !== 'other' || note !== undefined,
  { path: ['note'], error: 'what for?' },
);

export const RevealNumber = z.object({ ...asked, field: SealedField }).check(saysWhatFor);
export type RevealNumber = z.infer<typeof RevealNumber>;

/** The phone of a household's landlord. */
export const RevealLandlord = z.object(asked).check(saysWhatFor);
export type RevealLandlord = z.infer<typeof RevealLandlord>;

/** The phone of whoever told a complaint that staff wrote down. */
export const RevealTeller = z.object(asked).check(saysWhatFor);
export type RevealTeller = z.infer<typeof RevealTeller>;

/** Null where none is registered. */
export const RevealedNumber = z.object({ value: z.nullable(z.string()) });

export const CallResident = z.object({
  id: Id,
  field: z._default(z.enum(['phone', 'otherPhone']), 'phone'),
});
export type CallResident = z.infer<typeof CallResident>;

export const CallLandlord = z.object({ id: Id });
export type CallLandlord = z.infer<typeof CallLandlord>;

export const CallTeller = z.object({ id: Id });
export type CallTeller = z.infer<typeof CallTeller>;

export const CallReporter = z.object({ id: Id });
export type CallReporter = z.infer<typeof CallReporter>;

/** The number for the dialler; it need not be shown. */
export const NumberToDial = z.object({ phone: z.string() });

/** That somebody was shown, or dialled, a number of somebody. */
export const AccessRecord = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  /** Null where it was the phone of a landlord, or of somebody whom the registry does not know. */
  residentId: z.nullable(Id),
  /** Whose landlord it was; null for any other number. */
  householdId: z.nullable(Id),
  /** Which complaint whoever it was had told or reported; null for any other number. */
  complaintId: z.nullable(Id),
  /** Whose number it was: the resident, who was the landlord then, or who told the complaint; empty for an account. */
  residentName: z.string(),
  accountId: Id,
  /** Name of the staff member; null where their account is gone. */
  actorName: z.nullable(z.string()),
  actorRole: z.nullable(Role),
  field: AccessField,
  /** `call` where it was dialled. */
  purpose: z.enum([...AccessPurpose.options, 'call']),
  note: z.nullable(z.string()),
  createdAt: Instant,
});
export type AccessRecord = z.infer<typeof AccessRecord>;

export const AccessRecordListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  residentId: z.optional(Id),
  accountId: z.optional(Id),
});
