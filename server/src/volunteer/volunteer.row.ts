import type { VolunteerRequestState } from '@linge/shared/volunteer/volunteer.schema';

/** A team with what the one who asks is to it. */
export interface TeamRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly name: string;
  readonly leaderName: string | null;
  readonly leaderAccountId: string | null;
  readonly memberCount: number;
  readonly member: boolean;
  readonly requestId: string | null;
}

/** Somebody in a team, or who asks to be. */
export interface PersonRow {
  readonly id: string;
  readonly teamId: string;
  readonly accountId: string;
  /** As the registry knows them, else what they are called. */
  readonly name: string;
  /** Separated by commas; null where they chose nothing. */
  readonly skills: string | null;
  readonly times: string | null;
}

export interface RequestRow extends PersonRow {
  readonly state: VolunteerRequestState;
  readonly createdAt: Date;
}

export interface MemberRow extends PersonRow {
  readonly joinedAt: Date;
}
