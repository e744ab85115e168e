import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery, text } from '../common.schema.js';

/** What somebody can do for others. */
export const VolunteerSkill = z.enum([
  'careOfElders',
  'tutoring',
  'firstAid',
  'repair',
  'haircut',
  'phoneHelp',
  'mediation',
  'law',
  'counselling',
  'culture',
  'photography',
  'cleaning',
  'patrol',
  'driving',
]);
export type VolunteerSkill = z.infer<typeof VolunteerSkill>;

/** When somebody has time; `emergency`: at any hour, when it matters. */
export const VolunteerTime = z.enum([
  'weekdayDay',
  'weekdayEvening',
  'weekendDay',
  'weekendEvening',
  'emergency',
]);
export type VolunteerTime = z.infer<typeof VolunteerTime>;

/** A choice of some, each once. */
const skills = z
  .array(VolunteerSkill)
  .check(z.maxLength(VolunteerSkill.options.length), z.refine(once, { error: 'each once' }));
const times = z
  .array(VolunteerTime)
  .check(z.maxLength(VolunteerTime.options.length), z.refine(once, { error: 'each once' }));

export const VolunteerProfile = z.object({ skills, times });
export type VolunteerProfile = z.infer<typeof VolunteerProfile>;

/** What I am to a team: `asked`, and it waits for its captain. */
export const VolunteerPart = z.enum(['member', 'asked']);
export type VolunteerPart = z.infer<typeof VolunteerPart>;

export const VolunteerTeam = z.object({
  id: Id,
  communityId: Id,
  gridId: Id,
  gridName: z.string(),
  name: z.string(),
  /** The captain; null where nobody is. */
  leaderName: z.nullable(z.string()),
  memberCount: z.int(),
  part: z.nullable(VolunteerPart),
  /** What I asked with; null where nothing of mine waits. */
  requestId: z.nullable(Id),
  /** I am its captain, or keep all teams of the community: its people and hours are mine to keep. */
  mayKeep: z.boolean(),
});
export type VolunteerTeam = z.infer<typeof VolunteerTeam>;

export const VolunteerTeamListQuery = z.object({ communityId: Id });

/** My part in volunteering. */
export const OwnVolunteer = z.object({
  /** Empty lists until I chose. */
  profile: VolunteerProfile,
  /** Where I am a member, asked to be one, or am captain. */
  teams: z.array(VolunteerTeam),
});
export type OwnVolunteer = z.infer<typeof OwnVolunteer>;

export const AskToJoin = z.object({ id: Id });
export type AskToJoin = z.infer<typeof AskToJoin>;

/** `withdrawn`: taken back, or its account deleted. */
export const VolunteerRequestState = z.enum(['waiting', 'confirmed', 'declined', 'withdrawn']);
export type VolunteerRequestState = z.infer<typeof VolunteerRequestState>;

/** Somebody who asks to join, as the captain sees them. */
export const VolunteerRequest = z.object({
  id: Id,
  teamId: Id,
  state: VolunteerRequestState,
  name: z.string(),
  ...VolunteerProfile.shape,
  createdAt: Instant,
});
export type VolunteerRequest = z.infer<typeof VolunteerRequest>;

export const DeclineVolunteer = z.object({
  /** Read by the one who asked. */
  reason: text(100),
});
export type DeclineVolunteer = z.infer<typeof DeclineVolunteer>;

/** A member as the captain sees them. What they did is no part of it: members are compared nowhere. */
export const VolunteerMember = z.object({
  id: Id,
  name: z.string(),
  mine: z.boolean(),
  ...VolunteerProfile.shape,
  joinedOn: Day,
});
export type VolunteerMember = z.infer<typeof VolunteerMember>;

export const VolunteerMemberListQuery = z.object(pageQuery);

function once(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
