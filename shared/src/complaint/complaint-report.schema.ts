import * as z from 'zod/mini';
import { Id } from '../common.schema.js';

export const maxComplaintPhotos = 9;

export const ComplaintCategory = z.object({
  id: Id,
  /** Stable within a community: `road`, `rubbish`, … */
  code: z.string(),
  name: z.string(),
  /** Must be taken on within two hours, at any time. */
  urgent: z.boolean(),
  /** Disputes and family matters: never public. */
  sensitive: z.boolean(),
});
export type ComplaintCategory = z.infer<typeof ComplaintCategory>;

/** What a report can be about, in a list to choose from. */
export const ReportableCategory = z.object({
  ...ComplaintCategory.shape,
  /** The branch of the community's tree that gathers it with others; null where it stands by itself. */
  branch: z.nullable(z.object({ id: Id, name: z.string() })),
});
export type ReportableCategory = z.infer<typeof ReportableCategory>;

export const ComplaintCategoryQuery = z.object({ communityId: Id });

export const SubmitComplaint = z.object({
  id: Id,
  categoryId: Id,
  text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
  /** The door whose code was scanned, or the place chosen from the list; it decides community and grid. */
  doorId: Id,
  /** Where exactly: `三楼拐角`. */
  placeDetail: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  /** Uploaded beforehand by the same account. */
  photoIds: z._default(z.array(Id).check(z.maxLength(maxComplaintPhotos)), []),
  /** Whether neighbours must not learn who reported it; the staff who deal with it do. */
  anonymous: z._default(z.boolean(), true),
});
export type SubmitComplaint = z.infer<typeof SubmitComplaint>;
