import * as z from 'zod/mini';
import { Day, Id, Instant, text } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';
import { FileLink } from '../file/file.schema.js';
import { PictureConsentState } from './picture-consent.schema.js';

export const maxReviewText = 500;
export const maxReviewPictures = 9;
export const maxPeopleOnPicture = 30;

/** `none`: nobody wrote anything yet. */
export const ReviewState = z.enum(['none', 'draft', 'published']);
export type ReviewState = z.infer<typeof ReviewState>;

export const ReviewAction = z.enum(['save', 'publish', 'takeDown']);
export type ReviewAction = z.infer<typeof ReviewAction>;

/** What is told of an activity after it (回顾), for everybody; never who is on a picture, or who took part. */
export const ShownReview = z.object({
  /** Null while it is looked at. */
  text: z.nullable(z.string()),
  /** How many took part. */
  tookPart: z.int(),
  /** To which everybody agreed who can be recognised. */
  pictures: z.array(FileLink),
  publishedAt: Instant,
});
export type ShownReview = z.infer<typeof ShownReview>;

export const PublicReview = z.object({ activityId: Id, review: z.nullable(ShownReview) });
export type PublicReview = z.infer<typeof PublicReview>;

/** Why not everybody sees a picture; the first that holds. */
export const PictureHidden = z.enum([
  /** Somebody saw themselves on it and asked that it is taken off: for good. */
  'removalAsked',
  'refused',
  /** Nobody said yet who can be recognised. */
  'unnamed',
  'waits',
  /** It is looked at, or was not let through. */
  'check',
  'unpublished',
]);
export type PictureHidden = z.infer<typeof PictureHidden>;

/** Who agreed when somebody without an account was asked on the spot, and on which day. */
export const SpotConsent = z.object({ with: text(50), day: Day });
export type SpotConsent = z.infer<typeof SpotConsent>;

/** Somebody who can be recognised, as the organiser sees it. */
export const PersonShown = z.object({
  signUpId: Id,
  name: z.string(),
  /** Of a child; null for adults. */
  age: z.nullable(z.int()),
  state: PictureConsentState,
  /** There is no account that could be asked: it is noted what they said on the spot. */
  onTheSpot: z.boolean(),
  spot: z.nullable(SpotConsent),
  answeredAt: z.nullable(Instant),
});
export type PersonShown = z.infer<typeof PersonShown>;

export const ReviewPicture = z.object({
  id: Id,
  picture: FileLink,
  /** The organiser says that nobody can be recognised. */
  nobody: z.boolean(),
  people: z.array(PersonShown),
  /** Null where everybody sees it. */
  hidden: z.nullable(PictureHidden),
});
export type ReviewPicture = z.infer<typeof ReviewPicture>;

/** All of a review, for those who organise. */
export const ActivityReviewDesk = z.object({
  activityId: Id,
  /** Of the activity. */
  title: z.string(),
  state: ReviewState,
  /** 0 before anything was written. */
  version: z.int(),
  text: z.nullable(z.string()),
  /** Its words are looked at, or were not let through. */
  check: z.optional(ContentMark),
  tookPart: z.int(),
  pictures: z.array(ReviewPicture),
  publishedAt: z.nullable(Instant),
  /** Empty as long as the activity is not over, or where it was cancelled. */
  availableActions: z.array(ReviewAction),
});
export type ActivityReviewDesk = z.infer<typeof ActivityReviewDesk>;

const distinct = <T>(key: (item: T) => string) =>
  z.refine<T[]>((items) => new Set(items.map(key)).size === items.length, { error: 'the same one twice' });

/** Somebody of the list; what they said on the spot only where there is no account to ask. */
export const NamePerson = z.object({ signUpId: Id, spot: z._default(z.nullable(SpotConsent), null) });
export type NamePerson = z.output<typeof NamePerson>;

export const SaveReviewPicture = z
  .object({
    /** Of the file that was uploaded. */
    id: Id,
    nobody: z._default(z.boolean(), false),
    people: z._default(
      z.array(NamePerson).check(
        z.maxLength(maxPeopleOnPicture),
        distinct<{ readonly signUpId: string }>(({ signUpId }) => signUpId),
      ),
      [],
    ),
  })
  .check(
    z.refine(({ nobody, people }) => !nobody || people.length === 0, {
      path: ['people'],
      error: 'nobody, and somebody',
    }),
  );
export type SaveReviewPicture = z.output<typeof SaveReviewPicture>;

/** The whole of it; whoever is newly named is asked at once. */
export const SaveReview = z.object({
  version: z.int(),
  text: text(maxReviewText),
  pictures: z._default(
    z.array(SaveReviewPicture).check(
      z.maxLength(maxReviewPictures),
      distinct<{ readonly id: string }>(({ id }) => id),
    ),
    [],
  ),
});
export type SaveReview = z.output<typeof SaveReview>;

export const StepReview = z.object({ version: z.int() });
export type StepReview = z.infer<typeof StepReview>;

export const ReviewPictureParams = z.object({ id: Id, pictureId: Id });
