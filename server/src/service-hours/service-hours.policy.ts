import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { HoursObjectionState } from '@linge/shared/service-hours/service-hours.schema';
import { keeperOf } from '../volunteer/volunteer.policy.js';

/** As whom somebody looks at, and puts right, the hours of others; undefined where they may not. */
export { keeperOf as hoursKeeperOf };

/** Days back for which hours are granted by hand: of what lies further back nobody can tell any more. */
export const grantWithinDays = 730;

/** What of an entry its sums are made of. */
export interface CountedEntry {
  readonly id: string;
  readonly correctsId: string | null;
  readonly minutes: number;
}

/** What an entry counts for, with everything that put it right. */
export function countsFor(entry: CountedEntry, corrections: readonly CountedEntry[]): number {
  return corrections
    .filter(({ correctsId }) => correctsId === entry.id)
    .reduce((sum, { minutes }) => sum + minutes, entry.minutes);
}

/**
 * What has to be added so that an entry counts for `to`.
 * `moved`: it does not count any more for what was seen; `unchanged`: it counts for `to` already.
 */
export function correctionOf(
  counts: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | 'moved' | 'unchanged' {
  if (counts !== from) return 'moved';
  return to === counts ? 'unchanged' : to - counts;
}

/** Where an entry is kept, and by whose hands it went. */
export interface KeptEntry {
  readonly communityId: string;
  /** Of the team's captain; null where the team has none, or it is of no team. */
  readonly leaderAccountId: string | null;
  /** Whose hours they are; null once that account is deleted. */
  readonly accountId: string | null;
  /** Who confirmed it or put it right. */
  readonly actorAccountIds: readonly string[];
}

export interface HoursAsker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

/**
 * As whom somebody reads objections: who keeps the hours, and the officers of the town, so that somebody is left who had no
 * hand in an entry.
 */
export function objectionReaderOf(
  asker: HoursAsker,
  place: Pick<KeptEntry, 'communityId' | 'leaderAccountId'>,
): 'captain' | 'communityAdmin' | 'townOfficer' | undefined {
  const keeper = keeperOf(asker, place);
  if (keeper) return keeper;
  const oversees = asker.grants.some(
    ({ role, communityId }) => role === 'townOfficer' && communityId === place.communityId,
  );
  return oversees ? 'townOfficer' : undefined;
}

/** Whether somebody answers an objection: neither their own, nor to what they confirmed or put right themselves. */
export function answerOf(
  asker: HoursAsker,
  entry: KeptEntry,
): 'may' | 'own' | 'ownConfirmation' | 'notTheirs' {
  if (!objectionReaderOf(asker, entry)) return 'notTheirs';
  if (entry.accountId === asker.accountId) return 'own';
  return entry.actorAccountIds.includes(asker.accountId) ? 'ownConfirmation' : 'may';
}

/** What to do about an answer to an objection; `again`: the same was answered before. */
export function objectionStep(
  state: HoursObjectionState,
  answer: Exclude<HoursObjectionState, 'waiting'>,
): 'take' | 'again' | 'answered' {
  if (state === 'waiting') return 'take';
  return state === answer ? 'again' : 'answered';
}
