import * as z from 'zod/mini';
import { Id, Instant, text } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';

/** Answers below which nothing is shown of them, as it could be told whose they are. */
export const enoughAnswers = 5;
/** Days in which an answer can be changed. */
export const feedbackChangeDays = 7;
export const maxFeedbackWords = 200;
export const maxThanks = 100;

export const FeedbackGrade = z.enum(['good', 'fair', 'poor']);
export type FeedbackGrade = z.infer<typeof FeedbackGrade>;

export const FeedbackAgain = z.enum(['yes', 'maybe', 'no']);
export type FeedbackAgain = z.infer<typeof FeedbackAgain>;

const optional = (max: number) => z._default(z.nullable(text(max)), null);

/** Three taps, and two things that may be written. */
const feedback = {
  /** What it was like. */
  activity: FeedbackGrade,
  /** How it was organised. */
  organisation: FeedbackGrade,
  /** Whether they would come again. */
  again: FeedbackAgain,
  /** For those who organise, without a name. */
  words: optional(maxFeedbackWords),
  /** A kind word to the volunteers who helped, which they and those who organise read. */
  thanks: optional(maxThanks),
};

export const GiveFeedback = z.object({ id: Id, ...feedback });
export type GiveFeedback = z.output<typeof GiveFeedback>;

/** `id`: of the answer. */
export const ChangeFeedback = z.object({ id: Id, version: z.int(), ...feedback });
export type ChangeFeedback = z.output<typeof ChangeFeedback>;

export const OwnFeedback = z.object({
  id: Id,
  activity: FeedbackGrade,
  organisation: FeedbackGrade,
  again: FeedbackAgain,
  words: z.nullable(z.string()),
  thanks: z.nullable(z.string()),
  /** Others do not read what was written: not yet, or not at all. */
  check: z.optional(ContentMark),
  createdAt: Instant,
  changeUntil: Instant,
  /** It can still be changed. */
  open: z.boolean(),
  version: z.int(),
});
export type OwnFeedback = z.infer<typeof OwnFeedback>;

/** Somebody of mine who took part, and their answer. */
export const FeedbackTurn = z.object({
  signUpId: Id,
  name: z.string(),
  self: z.boolean(),
  /** Somebody of the family answered for them: what, is theirs. */
  answeredByOther: z.boolean(),
  answer: z.nullable(OwnFeedback),
});
export type FeedbackTurn = z.infer<typeof FeedbackTurn>;

/** What I have to do with an activity after it. */
export const OwnReview = z.object({
  activityId: Id,
  turns: z.array(FeedbackTurn),
  /** Pictures that show me, or somebody for whom I answer; of these, on how many an answer is waited for. */
  pictures: z.object({ all: z.int(), waiting: z.int() }),
  /** What was written to those who helped; null for everybody else. */
  thanks: z.nullable(z.array(z.string())),
});
export type OwnReview = z.infer<typeof OwnReview>;

const gradeSums = z.object({ good: z.int(), fair: z.int(), poor: z.int() });

/** What those said who took part, without whose it is. */
export const FeedbackResult = z.object({
  activityId: Id,
  answers: z.int(),
  /** Null as long as there are too few. */
  sums: z.nullable(
    z.object({
      activity: gradeSums,
      organisation: gradeSums,
      again: z.object({ yes: z.int(), maybe: z.int(), no: z.int() }),
    }),
  ),
  /** As long as there are too few answers, none of them. */
  words: z.array(z.string()),
  thanks: z.array(z.string()),
});
export type FeedbackResult = z.infer<typeof FeedbackResult>;
