import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { VolunteerRequestState } from '@linge/shared/volunteer/volunteer.schema';

/** Who asks, as far as teams go. */
export interface TeamAsker {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

export interface PlacedTeam {
  readonly communityId: string;
  /** Of its captain; null where nobody is, or uses no account. */
  readonly leaderAccountId: string | null;
}

/** As whom somebody keeps a team. */
export type TeamKeeper = 'captain' | 'communityAdmin';

/** The captain of a team, and who keeps all of its community; undefined for everybody else. */
export function keeperOf({ accountId, grants }: TeamAsker, team: PlacedTeam): TeamKeeper | undefined {
  if (team.leaderAccountId === accountId) return 'captain';
  const keeps = grants.some(
    ({ role, communityId, gridId }) =>
      role === 'communityAdmin' && communityId === team.communityId && gridId === null,
  );
  return keeps ? 'communityAdmin' : undefined;
}

/** Teams are shown to whoever lives in their community, or is somebody there. */
export function maySeeTeams({ grants }: Pick<TeamAsker, 'grants'>, communityId: string): boolean {
  return grants.some((grant) => grant.communityId === communityId);
}

/** One joins where one lives. */
export function livesIn({ grants }: Pick<TeamAsker, 'grants'>, communityId: string): boolean {
  return grants.some((grant) => grant.role === 'resident' && grant.communityId === communityId);
}

/** `again`: the same was answered before, and a retry changes nothing. */
export function answerTo(
  state: VolunteerRequestState,
  answer: Exclude<VolunteerRequestState, 'waiting'>,
): 'take' | 'again' | 'answered' {
  if (state === 'waiting') return 'take';
  return state === answer ? 'again' : 'answered';
}
