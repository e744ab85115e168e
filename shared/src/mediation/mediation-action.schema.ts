import * as z from 'zod/mini';
import { Day, Id, Instant, text } from '../common.schema.js';
import {
  maxParties,
  maxPromises,
  maxSheetPhotos,
  MediationPromise,
  NewMediationParty,
  type MediationAction,
} from './mediation.schema.js';

export const StartMediation = z
  .object({
    id: Id,
    complaintId: Id,
    parties: z.array(NewMediationParty).check(z.minLength(2), z.maxLength(maxParties)),
  })
  .check(
    z.refine(({ parties }) => new Set(parties.map(({ id }) => id)).size === parties.length, {
      path: ['parties'],
      error: 'each party once',
    }),
  );
export type StartMediation = z.infer<typeof StartMediation>;

const version = { version: z.int() };
const reason = { note: text(500) };
const appointment = { appointmentId: Id };
const when = { startsAt: Instant, place: text(100) };
/** Those who are asked to come; who came. */
const people = (least: number) => z.array(Id).check(z.minLength(least), z.maxLength(maxParties));

const followUpDays = z
  .array(z.int().check(z.minimum(1), z.maximum(365)))
  .check(z.minLength(1), z.maxLength(6));

/** What each action is asked with. A party confirms a text, not a version: two who confirm at once both do. */
export const mediationActionBodies = {
  addParty: z.object({ ...version, party: NewMediationParty }),
  removeParty: z.object({ ...version, ...reason, partyId: Id }),
  invite: z.object({ ...version, ...appointment, ...when, partyIds: people(1) }),
  moveAppointment: z.object({ ...version, ...reason, ...appointment, ...when }),
  cancelAppointment: z.object({ ...version, ...reason, ...appointment }),
  holdAppointment: z.object({
    ...version,
    ...appointment,
    cameIds: people(0),
    /** In confidence. */
    notes: text(2000),
  }),
  propose: z.object({
    ...version,
    agreementId: Id,
    text: text(2000),
    promises: z._default(z.array(MediationPromise).check(z.maxLength(maxPromises)), []),
    followUpDays: z._default(followUpDays, [7, 30]),
  }),
  recordPaper: z.object({
    ...version,
    partyId: Id,
    photoIds: z.array(Id).check(z.minLength(1), z.maxLength(maxSheetPhotos)),
  }),
  recordKept: z.object({ ...version, followUpId: Id, note: z.optional(text(500)) }),
  recordBroken: z.object({ ...version, ...reason, followUpId: Id }),
  fail: z.object({ ...version, ...reason }),
  withdraw: z.object({ ...version, ...reason }),
  handOver: z.object({ ...version, ...reason, accountId: Id }),
  moveFollowUp: z.object({ ...version, ...reason, followUpId: Id, day: Day }),
  /** Who of the registry a party is of whom only a name was known. */
  tieParty: z.object({ ...version, partyId: Id, residentId: Id }),
  confirm: z.object({ agreementId: Id }),
  decline: z.object({ agreementId: Id, ...reason }),
} as const satisfies Record<MediationAction, z.ZodMiniType>;

/** What the mediator, or the level above, does. */
export type StaffMediationAction = Exclude<MediationAction, 'confirm' | 'decline'>;

export type MediationActionBody<A extends MediationAction> = z.output<(typeof mediationActionBodies)[A]>;
