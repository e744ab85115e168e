import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';
import { Rating } from '../complaint/complaint.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import { FileLink } from '../file/file.schema.js';

/** Pictures of one public record, at most. */
export const maxPublicPhotos = 12;

/** Whether a picture shows how it was or what came of it. */
export const PhotoSide = z.enum(['before', 'after']);
export type PhotoSide = z.infer<typeof PhotoSide>;

export const PublicRecordSummary = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  category: z.object({ id: Id, code: z.string(), name: z.string() }),
  title: z.string(),
  /** The building or the street; never a unit of a building or a room. */
  place: z.string(),
  reportedOn: Day,
  /** When it was dealt with. */
  settledOn: Day,
  releasedAt: Instant,
  /** What whoever reported it said: whether it is solved, and the mean of three scores; null where they said nothing. */
  solved: z.nullable(z.boolean()),
  rating: z.nullable(Rating),
  /** What came of it, or else how it was. */
  cover: z.nullable(FileLink),
});
export type PublicRecordSummary = z.infer<typeof PublicRecordSummary>;

/** What was reported and what came of it (公示), in words that staff chose. */
export const PublicRecord = z.object({
  ...PublicRecordSummary.shape,
  text: z.string(),
  answer: z.string(),
  before: z.array(FileLink),
  after: z.array(FileLink),
});
export type PublicRecord = z.infer<typeof PublicRecord>;

export const PublicRecordListQuery = z.object({
  ...pageQuery,
  communityId: Id,
  gridId: z.optional(Id),
  categoryId: z.optional(Id),
});
export type PublicRecordListQuery = z.output<typeof PublicRecordListQuery>;

/** Why a complaint cannot be released now. */
export const ReleaseObstacle = z.enum(['sensitive', 'notEnded']);
export type ReleaseObstacle = z.infer<typeof ReleaseObstacle>;

/** What may be found in a text that must not be public. */
export const PersonalDetail = z.enum(['name', 'phone', 'idNumber', 'room']);
export type PersonalDetail = z.infer<typeof PersonalDetail>;

export const ReleasePublicRecord = z.object({
  id: Id,
  complaintId: Id,
  title: text(40),
  /** What was reported. */
  text: text(1000),
  /** What came of it. */
  answer: text(1000),
  /** Pictures of the complaint, in the order in which they are shown. */
  photos: z._default(
    z.array(z.object({ fileId: Id, side: PhotoSide })).check(z.maxLength(maxPublicPhotos)),
    [],
  ),
});
export type ReleasePublicRecord = z.output<typeof ReleasePublicRecord>;

export const WithdrawPublicRecord = z.object({ version: z.int().check(z.minimum(1)), reason: text(200) });
export type WithdrawPublicRecord = z.output<typeof WithdrawPublicRecord>;

/** A record that stands, as staff see it. */
export const ReleasedRecord = z.object({
  ...PublicRecord.shape,
  version: z.int(),
  /** Whether visitors see it: not while what it tells of is being dealt with again, or was dealt with anew. */
  shown: z.boolean(),
  /** Why they do not see it, where its words were not let through. */
  check: z.optional(ContentMark),
});
export type ReleasedRecord = z.infer<typeof ReleasedRecord>;

/** A record that was taken back. */
export const WithdrawnRecord = z.object({
  id: Id,
  title: z.string(),
  releasedAt: Instant,
  withdrawnAt: Instant,
  reason: z.string(),
});
export type WithdrawnRecord = z.infer<typeof WithdrawnRecord>;

/** All that somebody needs who releases a complaint, or takes that back. */
export const ReleaseDesk = z.object({
  complaintId: Id,
  number: z.string(),
  /** Null where it can be released. */
  obstacle: z.nullable(ReleaseObstacle),
  gridName: z.string(),
  categoryName: z.string(),
  /** As visitors would see it. */
  place: z.string(),
  /** Words to begin with; whoever releases them answers for them. */
  suggestion: z.object({ title: z.string(), text: z.string(), answer: z.string() }),
  /** Of the whole life of the complaint, with the side that each was taken on. */
  photos: z.array(z.object({ ...FileLink.shape, side: PhotoSide })),
  record: z.nullable(ReleasedRecord),
  /** The latest first. */
  withdrawn: z.array(WithdrawnRecord),
});
export type ReleaseDesk = z.infer<typeof ReleaseDesk>;
