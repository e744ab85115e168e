import * as z from 'zod/mini';
import { Id, pageQuery } from '../common.schema.js';

export const PublicNoticeListQuery = z.object({ ...pageQuery, communityId: Id });
export type PublicNoticeListQuery = z.output<typeof PublicNoticeListQuery>;

/** `valid`: which stand; `past`: which expired or were withdrawn. */
export const OwnNoticeListQuery = z.object({
  ...pageQuery,
  stage: z._default(z.enum(['valid', 'past']), 'valid'),
});
export type OwnNoticeListQuery = z.output<typeof OwnNoticeListQuery>;

/** The revision that was on the screen. */
export const ReadNotice = z.object({ revision: z.int().check(z.minimum(1)) });
export type ReadNotice = z.output<typeof ReadNotice>;
