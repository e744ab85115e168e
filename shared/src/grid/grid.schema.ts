import * as z from 'zod/mini';
import { Id } from '../common.schema.js';

export const Community = z.object({
  id: Id,
  townId: Id,
  name: z.string(),
  townName: z.string(),
  /** Hours and place of the service hall, as people say it. */
  serviceHours: z.string(),
  address: z.string(),
});
export type Community = z.infer<typeof Community>;

export const Grid = z.object({
  id: Id,
  communityId: Id,
  /** 1-based, as painted on the sign: 第3网格. */
  number: z.int(),
  name: z.string(),
  /** 网格党支部. */
  branchName: z.string(),
});
export type Grid = z.infer<typeof Grid>;

export const MicroGrid = z.object({ id: Id, gridId: Id, name: z.string() });
export type MicroGrid = z.infer<typeof MicroGrid>;

export const GridDetail = z.object({ ...Grid.shape, microGrids: z.array(MicroGrid) });
export type GridDetail = z.infer<typeof GridDetail>;

export const GridListQuery = z.object({ communityId: Id });
