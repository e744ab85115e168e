import * as z from 'zod/mini';
import { Id, pageQuery } from '../common.schema.js';

/** A flat in which no household is registered. */
export const EmptyRoom = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  microGridId: Id,
  buildingId: Id,
  /** `西河湾小区 3栋 2单元 501`. */
  address: z.string(),
});
export type EmptyRoom = z.infer<typeof EmptyRoom>;

export const EmptyRoomListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  buildingId: z.optional(Id),
});
