import type { RoleGrant } from '@linge/shared/account/account.schema';
import {
  ComplaintRateNumber,
  type ComplaintFigures,
  type ComplaintRate,
  type ComplaintSettleTime,
} from '@linge/shared/complaint/complaint-rate.schema';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';
import { countsIn } from './complaint-rate-number.policy.js';

/** Staff of a grid read its rates; the community and the town those of every grid and of all together. */
export function mayReadRates(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['statistics.read'], scope);
}

/** The communities of which somebody reads the rates of every grid and of all together. */
export function wholeCommunities(grants: readonly RoleGrant[]): string[] {
  const whole = grants.filter((grant) => mayReadRates([grant], { communityId: grant.communityId }));
  return [...new Set(whole.map(({ communityId }) => communityId))];
}

/** Complaints of which the same is known. */
export interface KnownAlike {
  readonly state: ComplaintState;
  /** As the database tells them. */
  readonly facts: number;
  readonly complaints: number;
}

/** How often each number counted. */
function countsOf(rows: readonly KnownAlike[]): Readonly<Record<ComplaintRateNumber, number>> {
  const alike = new Map<string, KnownAlike>();
  for (const row of rows) {
    const key = `${row.state} ${row.facts}`;
    const before = alike.get(key)?.complaints ?? 0;
    alike.set(key, { ...row, complaints: before + row.complaints });
  }
  const count = (number: ComplaintRateNumber) =>
    [...alike.values()].reduce(
      (sum, { state, facts, complaints }) => (countsIn(number, state, facts) ? sum + complaints : sum),
      0,
    );
  return Object.fromEntries(
    ComplaintRateNumber.options.map((number) => [number, count(number)] as const),
  ) as Record<ComplaintRateNumber, number>;
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
export function figuresOf(rows: readonly KnownAlike[], times: readonly TimeTaken[]): ComplaintFigures {
  const counts = countsOf(rows);
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
