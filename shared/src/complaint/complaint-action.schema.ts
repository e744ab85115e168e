import * as z from 'zod/mini';
import { Day, Id, text } from '../common.schema.js';
import { maxComplaintPhotos } from './complaint-report.schema.js';
import { ComplaintScores, type ComplaintAction } from './complaint.schema.js';

/** Somebody whom a complaint can be transferred to, named as on its timeline. */
export const ComplaintTaker = z.object({ accountId: Id, name: z.string() });
export type ComplaintTaker = z.infer<typeof ComplaintTaker>;

export const ComplaintTakerQuery = z.object({ gridId: Id });

const version = z.int().check(z.minimum(1));
const note = z.optional(z.string().check(z.trim(), z.maxLength(1000)));
const why = text(1000);
const photoIds = z._default(z.array(Id).check(z.maxLength(maxComplaintPhotos)), []);

/** Units that may help beside the leading one. */
export const maxHelpingUnits = 5;
/** Working days of one extension; at most two are given. */
export const maxExtensionDays = 15;
export const maxExtensions = 2;
/** Days that one suspension lasts at most, and how many of them a grid may decide on by itself. */
export const maxSuspendDays = 60;
export const maxGridSuspensions = 2;

/** What somebody who asks through the API can do; the other actions are the system's. */
export type RequestedAction = Exclude<ComplaintAction, 'escalateOverdue' | 'noteOverdue' | 'closeRejected'>;

/** What each action carries; `version` is the one that was on screen. */
export const ComplaintActionBodies = {
  accept: z.object({ version, note }),
  /** The reason is for the reporter to read. */
  reject: z.object({ version, note: why }),
  appeal: z.object({ version, note: why, photoIds }),
  start: z.object({ version, note }),
  /** What the reporter is asked. */
  ask: z.object({ version, note: why }),
  answer: z.object({ version, note: why, photoIds }),
  /** What was tried. */
  escalate: z.object({ version, note: why, photoIds }),
  returnDown: z.object({ version, note: why }),
  /** To another grid of the community, to somebody who serves there, or to a colleague in the same one. */
  transfer: z
    .object({ version, note: why, gridId: z.optional(Id), accountId: z.optional(Id) })
    .check(z.refine(({ gridId, accountId }) => gridId !== undefined || accountId !== undefined)),
  dispatch: z.object({
    version,
    note: why,
    leadUnitId: Id,
    helpingUnitIds: z._default(z.array(Id).check(z.maxLength(maxHelpingUnits)), []),
    /** Whether the units may see how to reach the reporter. */
    releaseReporter: z._default(z.boolean(), false),
  }),
  unitAccept: z.object({ version, note }),
  unitReturn: z.object({ version, note: why }),
  unitReport: z.object({ version, note: why, photoIds }),
  /** Takes it back from the units. */
  recall: z.object({ version, note: why }),
  suspend: z.object({ version, note: why, until: Day }),
  resume: z.object({ version, note }),
  extend: z.object({
    version,
    note: why,
    workingDays: z.int().check(z.minimum(1), z.maximum(maxExtensionDays)),
  }),
  resolve: z.object({ version, note: why, photoIds }),
  confirm: z.object({ version, solved: z._default(z.boolean(), true), scores: ComplaintScores, note }),
  reopen: z.object({ version, note: why, photoIds }),
  verify: z.object({ version, note: why }),
  sendBack: z.object({ version, note: why }),
  merge: z.object({ version, note, intoId: Id }),
  unmerge: z.object({ version, note: why }),
  /** Within 15 minutes, before somebody takes it on. */
  edit: z.object({
    version,
    text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
    placeDetail: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    /** Another one of its community; what it was unless told. */
    categoryId: z.optional(Id),
    /** Those that the report has from then on, of its own and new ones; those that it had unless told. */
    photoIds: z.optional(z.array(Id).check(z.maxLength(maxComplaintPhotos))),
  }),
  withdraw: z.object({ version, note }),
} as const satisfies Record<RequestedAction, z.ZodMiniType>;
