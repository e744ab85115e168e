import type { CreateHandover } from '@linge/shared/staff/handover.schema';
import { v7 as uuid } from 'uuid';
import type { AppointedRole } from '../entities/appointment.entity.js';
import type { HandoverRows, Leaver, StandInRow } from './handover.repository.js';
import type { HeldPostRow } from './held-post.repository.js';

interface Decision {
  readonly leaver: Leaver;
  readonly body: CreateHandover;
  readonly posts: readonly HeldPostRow[];
  /** Who decided it. */
  readonly accountId: string;
  readonly contentHash: string;
  readonly now: Date;
  readonly ended: HandoverRows['handover']['ended'];
}

type Assignment = HandoverRows['assignments'][number];
type Appointment = HandoverRows['appointments'][number];

/** What a handover writes: each post again, for its successor, from the day on and for as long as it would have lasted. */
export function handoverRows(decision: Decision): HandoverRows {
  const { leaver, body, posts, accountId, contentHash, now, ended } = decision;
  const { communityId, townId } = leaver;
  const successors = new Map(body.posts.map((post) => [post.postId, post.successorStaffMemberId]));
  const assignments: Assignment[] = [];
  const appointments: Appointment[] = [];
  const given = posts.map((post) => {
    const staffMemberId = successors.get(post.id) ?? null;
    // Whoever leads a team is told by the team itself, once the day has come.
    const successorPostId = post.kind === 'volunteerTeam' ? null : staffMemberId && uuid();
    const { kind, role, gridId, validTo } = post;
    if (staffMemberId && successorPostId) {
      const id = successorPostId;
      const validFrom = laterOf(post.validFrom, body.day);
      const span = { id, staffMemberId, validFrom, validTo };
      if (kind === 'gridAssignment' && gridId) {
        assignments.push({
          ...span,
          communityId,
          gridId,
          microGridId: post.microGridId,
          role: role as Assignment['role'],
          standInForId: post.standInForId,
          returnedAt: null,
          version: 1,
          createdByAccountId: accountId,
          contentHash,
          createdAt: now,
        });
      } else {
        const { unitId } = post;
        const office = { role: role as AppointedRole, townId, communityId, unitId, returnedAt: null };
        appointments.push({ ...span, ...office });
      }
    }
    const taken = { successorStaffMemberId: staffMemberId, successorPostId };
    return { handoverId: body.id, postId: post.id, kind, role, gridId, ...taken };
  });
  const handover = {
    id: body.id,
    communityId,
    staffMemberId: leaver.id,
    day: body.day,
    completedAt: null,
    cancelledAt: null,
    cancelledByAccountId: null,
    ended,
    complaintCount: 0,
    createdByAccountId: accountId,
    contentHash,
    createdAt: now,
  };
  return { handover, posts: given, assignments, appointments };
}

/** How the posts stand before a handover and after it; `standIns` serve for one of them. */
export function endedPosts(
  posts: readonly HeldPostRow[],
  standIns: readonly StandInRow[],
  day: string,
): HandoverRows['handover']['ended'] {
  const own = posts.flatMap(({ kind, id, validTo, validFrom, version }) =>
    kind === 'volunteerTeam'
      ? []
      : {
          ...{ kind, id, validTo, endedOn: laterOf(validFrom, day) },
          version: kind === 'gridAssignment' ? version + 1 : 0,
        },
  );
  const others = standIns.map(({ id, validTo, validFrom, version }) => ({
    ...{ kind: 'gridAssignment' as const, id, validTo, endedOn: laterOf(validFrom, day) },
    version: version + 1,
  }));
  return [...own, ...others];
}

function laterOf(day: string | null, other: string): string {
  return day !== null && day > other ? day : other;
}
