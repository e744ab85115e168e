import * as z from 'zod/mini';
import { Day, Id, Instant } from '../common.schema.js';

/** Which version of the declaration was read and agreed to. */
export const AgreeToPrivacy = z.object({ version: z.int().check(z.minimum(1), z.maximum(10_000)) });
export type AgreeToPrivacy = z.infer<typeof AgreeToPrivacy>;

/** Why an account cannot be deleted yet: a post that somebody must take over first. */
export const HeldPost = z.object({
  /** `西河社区 第三网格 网格员`. */
  title: z.string(),
  /** The day it ends, if one is set. */
  until: z.nullable(Day),
});
export type HeldPost = z.infer<typeof HeldPost>;

/** What deleting the account would meet. */
export const DeletionOutlook = z.object({
  /** None: nothing stands in the way. */
  posts: z.array(HeldPost),
  /** Complaints of mine that are still dealt with; they go on without me, and nobody can ask me back. */
  openComplaints: z.int(),
});
export type DeletionOutlook = z.infer<typeof DeletionOutlook>;

export const AskDataExport = z.object({ id: Id });
export type AskDataExport = z.infer<typeof AskDataExport>;

export const DataExportState = z.enum(['making', 'ready', 'failed', 'expired']);
export type DataExportState = z.infer<typeof DataExportState>;

/** A copy of what is held about me, on its way or to be fetched. */
export const DataExport = z.object({
  id: Id,
  state: DataExportState,
  /** Parts that are put together so far, of how many. */
  done: z.int(),
  total: z.int(),
  createdAt: Instant,
  readyAt: z.nullable(Instant),
  /** Until when it can be fetched; null until it is ready. */
  expiresAt: z.nullable(Instant),
});
export type DataExport = z.infer<typeof DataExport>;

/** My copies, and when the next one may be asked for. */
export const OwnDataExports = z.object({
  items: z.array(DataExport),
  /** Null: now. */
  nextAt: z.nullable(Instant),
});
export type OwnDataExports = z.infer<typeof OwnDataExports>;
