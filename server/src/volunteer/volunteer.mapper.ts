import {
  VolunteerSkill,
  VolunteerTime,
  type VolunteerMember,
  type VolunteerProfile,
  type VolunteerRequest,
  type VolunteerTeam,
} from '@linge/shared/volunteer/volunteer.schema';
import { shanghaiDay } from '../common/clock/clock.js';
import { keeperOf, type TeamAsker } from './volunteer.policy.js';
import type { MemberRow, RequestRow, TeamRow } from './volunteer.row.js';

export function toTeam(row: TeamRow, asker: TeamAsker): VolunteerTeam {
  const { leaderAccountId: _leader, member, requestId, ...team } = row;
  return {
    ...team,
    part: member ? 'member' : requestId ? 'asked' : null,
    requestId: member ? null : requestId,
    mayKeep: keeperOf(asker, row) !== undefined,
  };
}

/** In the order in which they are offered. */
export function toProfile(row: {
  readonly skills: string | null;
  readonly times: string | null;
}): VolunteerProfile {
  const [skills, times] = [row.skills?.split(',') ?? [], row.times?.split(',') ?? []];
  return {
    skills: VolunteerSkill.options.filter((skill) => skills.includes(skill)),
    times: VolunteerTime.options.filter((time) => times.includes(time)),
  };
}

export function toRequest(row: RequestRow): VolunteerRequest {
  const { id, teamId, state, name, createdAt } = row;
  return { id, teamId, state, name, ...toProfile(row), createdAt: createdAt.toISOString() };
}

export function toMember(row: MemberRow, { accountId }: Pick<TeamAsker, 'accountId'>): VolunteerMember {
  const { id, name, joinedAt } = row;
  return { id, name, mine: row.accountId === accountId, ...toProfile(row), joinedOn: shanghaiDay(joinedAt) };
}
