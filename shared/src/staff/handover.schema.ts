import * as z from 'zod/mini';
import { Day, Id, Instant, pageQuery } from '../common.schema.js';
import { GridRole } from './staff.schema.js';

/** What somebody can hold: a grid or micro-grid, an office above it, or the lead of a volunteer team. */
export const PostKind = z.enum(['gridAssignment', 'appointment', 'volunteerTeam']);
export type PostKind = z.infer<typeof PostKind>;

/** The roles that a community can hand on to somebody else; a town's officers are not its to replace. */
export const HandedRole = z.enum([
  ...GridRole.options,
  'communityAdmin',
  'unitHandler',
  'volunteerTeamLeader',
]);
export type HandedRole = z.infer<typeof HandedRole>;

/** Where a post is held, by name as far as it has one. */
const place = {
  gridId: z.nullable(Id),
  gridName: z.nullable(z.string()),
  microGridName: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  teamName: z.nullable(z.string()),
};

/** Something that the one who leaves holds on the day, or would come to hold after it. */
export const HeldPost = z.object({
  kind: PostKind,
  /** Of the grid assignment, the appointment or the team. */
  id: Id,
  role: HandedRole,
  ...place,
  microGridId: z.nullable(Id),
  unitId: z.nullable(Id),
  /** Null where nobody wrote it down, as of who leads a team already. */
  validFrom: z.nullable(Day),
  /** First day on which it no longer holds; null while open. */
  validTo: z.nullable(Day),
  /** Whom they stand in for here; null where the post is their own. */
  standInForName: z.nullable(z.string()),
  /** Whether nobody else holds the same role there from the day on, for as long as this post would have lasted. */
  leftWithNobody: z.boolean(),
});
export type HeldPost = z.infer<typeof HeldPost>;

/** Open complaints that somebody handles in one grid. */
export const HandledComplaints = z.object({
  gridId: Id,
  gridName: z.string(),
  /** Being worked on. */
  accepted: z.int(),
  /** Dealt with, and waiting for the reporter's word. */
  resolved: z.int(),
});
export type HandledComplaints = z.infer<typeof HandledComplaints>;

/** `day`: the first on which they no longer serve; today unless told. */
export const HandoverPreviewQuery = z.object({ day: z.optional(Day) });

export const HandoverPreview = z.object({
  staffMember: z.object({ id: Id, communityId: Id, name: z.string(), tied: z.boolean() }),
  day: Day,
  posts: z.array(HeldPost),
  complaints: z.array(HandledComplaints),
});
export type HandoverPreview = z.infer<typeof HandoverPreview>;

export const maxHandoverPosts = 100;

export const CreateHandover = z.object({
  id: Id,
  /** The first day on which they no longer serve, and their successors do: today or later. */
  day: Day,
  /** Every post that the preview showed, each with who takes it; null where nobody does. */
  posts: z
    .array(z.object({ postId: Id, successorStaffMemberId: z.nullable(Id) }))
    .check(z.maxLength(maxHandoverPosts)),
  /** Whether posts may be left with nobody; refused otherwise. */
  confirmNobody: z._default(z.boolean(), false),
});
export type CreateHandover = z.output<typeof CreateHandover>;

export const HandoverAction = z.enum(['cancel']);
export type HandoverAction = z.infer<typeof HandoverAction>;

/** What somebody held, and who took it. */
export const Handover = z.object({
  id: Id,
  communityId: Id,
  staffMemberId: Id,
  staffMemberName: z.string(),
  day: Day,
  posts: z.array(
    z.object({
      kind: PostKind,
      postId: Id,
      role: HandedRole,
      ...place,
      successorStaffMemberId: z.nullable(Id),
      successorName: z.nullable(z.string()),
      /** The assignment or appointment that was made for the successor; null of a team, which needs none. */
      successorPostId: z.nullable(Id),
    }),
  ),
  /** Open complaints that changed hands; 0 until `completedAt`. */
  complaintCount: z.int(),
  /** When the complaints changed hands; null while the day has not come. */
  completedAt: z.nullable(Instant),
  /** When it was taken back, before its day. */
  cancelledAt: z.nullable(Instant),
  availableActions: z.array(HandoverAction),
});
export type Handover = z.infer<typeof Handover>;

export const HandoverListQuery = z.object({ ...pageQuery, communityId: Id });
