import * as z from 'zod/mini';
import { Day, Id, pageQuery } from '../common.schema.js';

/**
 * Every number of the rates by what it counts among the complaints that were reported in a period. Each rate's
 * denominator and what it leaves out add up to `reported`.
 */
export const ComplaintRateNumber = z.enum([
  'reported',
  // response: taken on within the first deadline to take it on
  'responseInTime',
  'responseDue',
  'responsePending',
  'responseRefused',
  'responseTakenBack',
  'responseWithoutDeadline',
  // resolution: the reporter called it solved, or somebody checked it where the reporter said nothing
  'resolutionSolved',
  'resolutionEnded',
  'stillOpen',
  'withdrawn',
  'merged',
  // satisfaction: a mean of four or more out of five
  'satisfied',
  'rated',
  'unrated',
  // time from the report until it was dealt with
  'settled',
  'notSettled',
  'refused',
]);
export type ComplaintRateNumber = z.infer<typeof ComplaintRateNumber>;

const count = z.int().check(z.nonnegative());
const CountedNumber = z.object({ number: ComplaintRateNumber, count });

/** A share with where it comes from; `rate` is between 0 and 1, null where nothing counts. */
export const ComplaintRate = z.object({
  rate: z.nullable(z.number()),
  numerator: CountedNumber,
  denominator: CountedNumber,
  /** Left out of the denominator, and why. */
  excluded: z.array(CountedNumber),
});
export type ComplaintRate = z.infer<typeof ComplaintRate>;

/** Working days from the report until it was dealt with, to a tenth; time on days off does not count. */
export const ComplaintSettleTime = z.object({
  medianDays: z.nullable(z.number()),
  /** Nine out of ten took no longer. */
  percentile90Days: z.nullable(z.number()),
  counted: CountedNumber,
  excluded: z.array(CountedNumber),
});
export type ComplaintSettleTime = z.infer<typeof ComplaintSettleTime>;

export const ComplaintFigures = z.object({
  reported: CountedNumber,
  responseRate: ComplaintRate,
  resolutionRate: ComplaintRate,
  satisfactionRate: ComplaintRate,
  settleTime: ComplaintSettleTime,
});
export type ComplaintFigures = z.infer<typeof ComplaintFigures>;

export const ComplaintRateGrouping = z.enum(['grid', 'category', 'unit']);
export type ComplaintRateGrouping = z.infer<typeof ComplaintRateGrouping>;

const filter = {
  communityId: Id,
  gridId: z.optional(Id),
  categoryId: z.optional(Id),
  /** The unit that it was dispatched to last, as the leading one. */
  unitId: z.optional(Id),
  /** Reported on this day or later; thirty days up to `to` unless told. */
  from: z.optional(Day),
  /** Reported on this day or before; today unless told. */
  to: z.optional(Day),
};

/** Strict: there is no filter by a member of staff, and one that is sent is refused. */
export const ComplaintRateQuery = z.strictObject({ ...filter, by: z.optional(ComplaintRateGrouping) });
export type ComplaintRateQuery = z.output<typeof ComplaintRateQuery>;

/** The list behind a number. */
export const ComplaintRateListQuery = z.strictObject({
  ...filter,
  ...pageQuery,
  number: ComplaintRateNumber,
});
export type ComplaintRateListQuery = z.output<typeof ComplaintRateListQuery>;

export const ComplaintRates = z.object({
  communityId: Id,
  gridId: z.nullable(Id),
  categoryId: z.nullable(Id),
  unitId: z.nullable(Id),
  from: Day,
  to: Day,
  total: ComplaintFigures,
  /** As asked for; units without a complaint are left out, as are those that were never dispatched. */
  groups: z.array(z.object({ id: Id, name: z.string(), ...ComplaintFigures.shape })),
});
export type ComplaintRates = z.infer<typeof ComplaintRates>;

/** Strict, like the others: never by a member of staff. */
export const CommunityRateQuery = z.strictObject({ from: filter.from, to: filter.to });
export type CommunityRateQuery = z.output<typeof CommunityRateQuery>;

/** Communities side by side: all that the one who asks has the whole of, also where nothing was reported. */
export const CommunityRates = z.object({
  from: Day,
  to: Day,
  communities: z.array(z.object({ id: Id, name: z.string(), ...ComplaintFigures.shape })),
});
export type CommunityRates = z.infer<typeof CommunityRates>;

/** The three scores of what was closed and rated, each as its mean to a tenth; null where nothing was. */
export const ComplaintScoreMeans = z.object({
  counted: CountedNumber,
  speed: z.nullable(z.number()),
  attitude: z.nullable(z.number()),
  result: z.nullable(z.number()),
});
export type ComplaintScoreMeans = z.infer<typeof ComplaintScoreMeans>;

export const ComplaintScoreQuery = z.strictObject(filter);
export type ComplaintScoreQuery = z.output<typeof ComplaintScoreQuery>;

/** Days up to today that a public figure looks back. */
export const PublicRatePeriod = z.enum(['30', '90', '365']);
export type PublicRatePeriod = z.infer<typeof PublicRatePeriod>;

export const PublicComplaintRateQuery = z.object({
  communityId: Id,
  days: z._default(PublicRatePeriod, '90'),
});

/** Of the whole community, for everybody. */
export const PublicComplaintRates = z.object({
  communityId: Id,
  from: Day,
  to: Day,
  total: ComplaintFigures,
});
export type PublicComplaintRates = z.infer<typeof PublicComplaintRates>;
