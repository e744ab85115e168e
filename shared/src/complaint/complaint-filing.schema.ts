import * as z from 'zod/mini';
import { Id, text } from '../common.schema.js';
import { Door } from '../door/door.schema.js';
import { MobilePhone } from '../staff/staff.schema.js';
import { SubmitComplaint } from './complaint-report.schema.js';

/** How somebody told it: at the door, on the phone, in a group of the grid. */
export const FilingChannel = z.enum(['door', 'phone', 'group']);
export type FilingChannel = z.infer<typeof FilingChannel>;

/** A report that staff write down for somebody. */
export const FileComplaint = z
  .object({
    ...SubmitComplaint.shape,
    channel: z.optional(FilingChannel),
    /** Whose word it is, where the registry knows them; they are told of it where they have an account. */
    residentId: z.optional(Id),
    /** Somebody whom the registry does not know; staff call them about it. */
    told: z.optional(
      z.object({
        name: text(20),
        phone: z.optional(MobilePhone),
      }),
    ),
  })
  .check(
    z.refine(({ residentId, told }) => !residentId || !told, {
      path: ['told'],
      error: 'either somebody of the registry, or somebody else',
    }),
  );
export type FileComplaint = z.infer<typeof FileComplaint>;

/** What a report for somebody of the registry begins with. */
export const FilingStart = z.object({
  /** The door that leads to their home; null where it has none. */
  door: z.nullable(Door),
  /** Whether they see it themselves, as their own. */
  hasAccount: z.boolean(),
});
export type FilingStart = z.infer<typeof FilingStart>;

export const FollowForResident = z.object({ residentId: Id });
export type FollowForResident = z.infer<typeof FollowForResident>;
