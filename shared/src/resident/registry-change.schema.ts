import * as z from 'zod/mini';
import { Day, Id, Instant } from '../common.schema.js';
import { Role } from '../permission.js';

/** What can happen to a household or a person of the registry. */
export const RegistryChangeType = z.enum([
  'HouseholdEntered',
  'HouseholdCorrected',
  'HouseholdClosed',
  'HouseholdReopened',
  'HouseholdsJoined',
  'HouseholdSplit',
  'HeadChanged',
  'ResidentEntered',
  'ResidentBorn',
  'ResidentDied',
  'ResidentMovedIn',
  'ResidentMovedOut',
  'ResidentMoved',
  'ResidentReturned',
  'ResidentCorrected',
  'ResidencyChanged',
  'TermRenewed',
  'OtherHomeAdded',
  'OtherHomeEnded',
]);
export type RegistryChangeType = z.infer<typeof RegistryChangeType>;

/** Where a change came from. */
export const RegistryChangeSource = z.enum(['staff', 'import', 'undoneImport', 'correction']);
export type RegistryChangeSource = z.infer<typeof RegistryChangeSource>;

/** One field of a change; ID numbers and phones are masked on both sides, null is nothing. */
export const FieldChange = z.object({
  /** `name`, `phone`, `labels`, `custom.<id>`, … */
  field: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** An entry of the timeline: who, when, from what, why. */
export const RegistryChange = z.object({
  id: Id,
  type: RegistryChangeType,
  householdId: z.nullable(Id),
  residentId: z.nullable(Id),
  /** Name of the person it is about, masked; null for a change of the household itself. */
  residentName: z.nullable(z.string()),
  /** The day on which it happened in life; null where only the paper was put right. */
  day: z.nullable(Day),
  fields: z.array(FieldChange),
  reason: z.nullable(z.string()),
  source: RegistryChangeSource,
  /** Name of the staff member; null for what the system did. */
  actorName: z.nullable(z.string()),
  actorRole: z.nullable(Role),
  createdAt: Instant,
});
export type RegistryChange = z.infer<typeof RegistryChange>;
