import type { RoleGrant } from '@linge/shared/account/account.schema';
import type {
  ComplaintFigures,
  ComplaintRate,
  ComplaintRateNumber,
  ComplaintSettleTime,
} from '@linge/shared/complaint/complaint-rate.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** Staff of a grid read its rates; the community and the town those of every grid and of all together. */
export function mayReadRates(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['statistics.read'], scope);
}

/** How often each number counted. */
export type RateCounts = Readonly<Record<ComplaintRateNumber, number>>;

/**
 * What the database adds up. Whatever else follows from that is not asked of every row again: a month of a community is
 * read for each look at its rates.
 */
export const summedNumbers = [
  'reported',
  'responseInTime',
  'responsePending',
  'responseRefused',
  'responseTakenBack',
  'responseWithoutDeadline',
  'resolutionSolved',
  'resolutionEnded',
  'withdrawn',
  'merged',
  'satisfied',
  'rated',
  'notSettled',
  'refused',
] as const satisfies readonly ComplaintRateNumber[];
export type SummedCounts = Readonly<Record<(typeof summedNumbers)[number], number>>;

/** All of them. @param settled how many of them were dealt with */
function countsOf(sums: SummedCounts, settled: number): RateCounts {
  const { reported, responseRefused, responseTakenBack, responsePending, responseWithoutDeadline } = sums;
  const noAnswerDue = responseRefused + responseTakenBack + responsePending + responseWithoutDeadline;
  const { resolutionEnded, withdrawn, merged, rated } = sums;
  return {
    ...sums,
    settled,
    responseDue: reported - noAnswerDue,
    stillOpen: reported - resolutionEnded - withdrawn - merged,
    unrated: resolutionEnded - rated,
  };
}

/** How many settled complaints took as long. */
export interface TimeTaken {
  /** Of a working day. */
  readonly tenths: number;
  readonly complaints: number;
}

function settledOf(times: readonly TimeTaken[]): number {
  return times.reduce((sum, { complaints }) => sum + complaints, 0);
}

/** The figures of some complaints. @param times what the settled ones took, in any order */
export function figuresOf(sums: SummedCounts, times: readonly TimeTaken[]): ComplaintFigures {
  const counts = countsOf(sums, settledOf(times));
  const counted = (number: ComplaintRateNumber) => ({ number, count: counts[number] });
  const rate = (
    numerator: ComplaintRateNumber,
    denominator: ComplaintRateNumber,
    excluded: readonly ComplaintRateNumber[],
  ): ComplaintRate => ({
    rate: counts[denominator] ? counts[numerator] / counts[denominator] : null,
    numerator: counted(numerator),
    denominator: counted(denominator),
    excluded: excluded.map(counted),
  });
  const settleTime: ComplaintSettleTime = {
    medianDays: percentile(times, 0.5),
    percentile90Days: percentile(times, 0.9),
    counted: counted('settled'),
    excluded: (['notSettled', 'refused', 'withdrawn', 'merged'] as const).map(counted),
  };
  return {
    reported: counted('reported'),
    responseRate: rate('responseInTime', 'responseDue', [
      'responsePending',
      'responseRefused',
      'responseTakenBack',
      'responseWithoutDeadline',
    ]),
    resolutionRate: rate('resolutionSolved', 'resolutionEnded', ['stillOpen', 'withdrawn', 'merged']),
    satisfactionRate: rate('satisfied', 'rated', ['unrated', 'stillOpen', 'withdrawn', 'merged']),
    settleTime,
  };
}

/** The fewest working days that at least such a share of all did not exceed, to a tenth; null of none. */
export function percentile(times: readonly TimeTaken[], share: number): number | null {
  let left = Math.max(1, Math.ceil(settledOf(times) * share));
  for (const { tenths, complaints } of [...times].sort((one, other) => one.tenths - other.tenths)) {
    left -= complaints;
    if (left <= 0) return tenths / 10;
  }
  return null;
}
