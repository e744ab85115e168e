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
export function countsOf(sums: SummedCounts, settled: number): RateCounts {
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

/** The figures of some complaints. @param days working days that each settled one took, in any order */
export function figuresOf(counts: RateCounts, days: readonly number[]): ComplaintFigures {
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
  const sorted = [...days].sort((one, other) => one - other);
  const settleTime: ComplaintSettleTime = {
    medianDays: percentile(sorted, 0.5),
    percentile90Days: percentile(sorted, 0.9),
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

/** The smallest value that at least such a share of all does not exceed, to a tenth; null of none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
