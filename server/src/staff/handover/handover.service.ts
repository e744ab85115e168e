import { Injectable } from '@nestjs/common';
import type {
  CreateHandover,
  Handover as HandoverView,
  HandoverPreview,
} from '@linge/shared/staff/handover.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../common/auth/principal.js';
import { Clock } from '../../common/clock/clock.js';
import { isDuplicateKey } from '../../common/database/duplicate-key.js';
import { AppError } from '../../common/error/app-error.js';
import type { Created } from '../../common/http/created.js';
import { Outbox, type Announce } from '../../common/outbox/outbox.js';
import { ComplaintHandoverService } from '../../complaint/complaint-handover.service.js';
import { GridAssignmentRepository } from '../grid-assignment.repository.js';
import { GridAssignmentWriter } from '../grid-assignment.writer.js';
import { contentHash } from '../staff.content.js';
import { unknownField } from '../staff.error.js';
import { mayManageStaff } from '../staff.policy.js';
import { handoverNews } from './handover.announcement.js';
import { toHandover } from './handover.mapper.js';
import { endedPosts, handoverRows } from './handover.rows.js';
import { HandoverViewRepository } from './handover-view.repository.js';
import { HandoverRepository, type Leaver } from './handover.repository.js';
import { HandoverSettlement } from './handover.settlement.js';
import { HeldPostRepository, type HeldPostRow } from './held-post.repository.js';

/** Somebody leaves: what they serve and what they handle goes to others, and nothing is forgotten on the way. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly outbox: Outbox,
    private readonly handovers: HandoverRepository,
    private readonly views: HandoverViewRepository,
    private readonly held: HeldPostRepository,
    private readonly assignments: GridAssignmentRepository,
    private readonly writer: GridAssignmentWriter,
    private readonly complaints: ComplaintHandoverService,
    private readonly settlement: HandoverSettlement,
    private readonly clock: Clock,
  ) {}

  /**
   * What somebody would leave behind.
   * @throws AppError NOT_FOUND for somebody of another community; REQUEST_INVALID for a day that is over
   */
  async preview(
    principal: Principal,
    staffMemberId: string,
    day = this.clock.today(),
  ): Promise<HandoverPreview> {
    const leaver = await this.#leaver(principal, staffMemberId);
    this.#checkDay(day, 'query.day');
    const { id, name, communityId, accountId } = leaver;
    const [posts, complaints] = await Promise.all([
      this.held.heldBy(id, communityId, day),
      accountId === null ? [] : this.complaints.handledBy(accountId, communityId),
    ]);
    return { staffMember: { id, communityId, name, tied: accountId !== null }, day, posts, complaints };
  }

  /**
   * Ends all that somebody serves and gives it to others, in one transaction. The complaints change hands in it too
   * where the day has come, else once it has (see `HandoverUpkeep`).
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, HANDOVER_POSTS_CHANGED, HANDOVER_LEAVES_NOBODY,
   * GRID_ASSIGNMENT_OVERLAP, VERSION_CONFLICT; REQUEST_INVALID for a day that is over and for unknown successors
   */
  async create(
    principal: Principal,
    staffMemberId: string,
    body: CreateHandover,
  ): Promise<Created<HandoverView>> {
    const leaver = await this.#leaver(principal, staffMemberId);
    const attempt = () =>
      this.outbox.transaction((manager, announce) =>
        this.#create(principal, leaver, body, manager, announce),
      );
    const first = await attempt().catch((error: unknown) => {
      // The id was taken in another community at the same moment: the second look finds it.
      if (!isDuplicateKey(error)) throw error;
      return attempt();
    });
    if (first) this.writer.tellCaches();
    const row = await this.views.view(body.id);
    if (!row) throw new Error('A handover that was just written is gone');
    return { thing: toHandover(row, this.clock.today()), first };
  }

  /** @returns false where the same request had already been carried out */
  async #create(
    { accountId }: Principal,
    leaver: Leaver,
    body: CreateHandover,
    manager: EntityManager,
    announce: Announce,
  ): Promise<boolean> {
    const { communityId } = leaver;
    const staff = await this.handovers.lockStaff(communityId, manager);
    const hash = hashOf(leaver.id, body);
    const earlier = await this.handovers.find(body.id, manager);
    if (earlier) {
      const same = earlier.createdByAccountId === accountId && earlier.contentHash === hash;
      if (!same) throw AppError.idTaken();
      return false;
    }
    this.#checkDay(body.day, 'body.day');
    const posts = await this.held.heldBy(leaver.id, communityId, body.day, manager);
    checkPosts(posts, body, leaver.id, staff);
    const now = this.clock.now();
    const own = posts.filter(({ kind }) => kind === 'gridAssignment');
    const standIns = await this.handovers.standIns(own, body.day, manager);
    const ended = endedPosts(posts, standIns, body.day);
    const rows = handoverRows({ leaver, body, posts, accountId, contentHash: hash, now, ended });
    if ((await this.handovers.endAssignments(own, body.day, manager)) !== own.length)
      throw AppError.versionConflict();
    if (own.length) {
      await this.assignments.endStandIns(
        own.map(({ id }) => id),
        body.day,
        manager,
      );
    }
    const offices = posts.filter(({ kind }) => kind === 'appointment');
    await this.handovers.endAppointments(offices, body.day, manager);
    const taken = await this.handovers.alreadyHeld(rows, manager);
    if (taken.size) throw successorProblem(body, rows.posts, taken);
    await this.handovers.insert(rows, manager);
    announce(handoverNews('HandoverPlanned', { id: body.id, communityId }, now));
    if (body.day <= this.clock.today()) await this.settlement.settle(rows.handover, manager, announce);
    return true;
  }

  async #leaver(principal: Principal, id: string): Promise<Leaver> {
    const leaver = await this.handovers.leaver(id);
    if (!leaver || !mayManageStaff(principal.grants, leaver.communityId)) throw AppError.notFound();
    return leaver;
  }

  #checkDay(day: string, path: string): void {
    if (day >= this.clock.today()) return;
    throw new AppError(400, 'REQUEST_INVALID', 'The day is over', [{ path, code: 'too_small' }]);
  }
}

function hashOf(staffMemberId: string, { day, posts, confirmNobody }: CreateHandover): string {
  const given = posts.map(({ postId, successorStaffMemberId }) => `${postId} ${successorStaffMemberId}`);
  return contentHash([staffMemberId, day, confirmNobody, ...given.sort()]);
}

/** Whether what was decided still fits what is held, and names people who can take it. */
function checkPosts(
  posts: readonly HeldPostRow[],
  body: CreateHandover,
  leaverId: string,
  staff: ReadonlySet<string>,
): void {
  const named = new Set(body.posts.map(({ postId }) => postId));
  const sameLength = named.size === posts.length && body.posts.length === posts.length;
  if (!sameLength || posts.some(({ id }) => !named.has(id)))
    throw new AppError(409, 'HANDOVER_POSTS_CHANGED');
  const nobody: { path: string; code: string }[] = [];
  for (const [index, { postId, successorStaffMemberId }] of body.posts.entries()) {
    const field = `posts.${index}.successorStaffMemberId`;
    if (successorStaffMemberId === null) {
      const left = posts.some(({ id, leftWithNobody }) => id === postId && leftWithNobody);
      if (left) nobody.push({ path: `body.${field}`, code: 'nobody' });
    } else if (successorStaffMemberId === leaverId || !staff.has(successorStaffMemberId)) {
      throw unknownField(field);
    }
  }
  if (nobody.length && !body.confirmNobody) {
    throw new AppError(409, 'HANDOVER_LEAVES_NOBODY', undefined, nobody);
  }
}

/** Names the fields whose successors hold such a post already. */
function successorProblem(
  body: CreateHandover,
  posts: readonly { readonly postId: string; readonly successorPostId: string | null }[],
  taken: ReadonlySet<string>,
): AppError {
  const fields = body.posts.flatMap(({ postId }, index) => {
    const post = posts.find((one) => one.postId === postId);
    const path = `body.posts.${index}.successorStaffMemberId`;
    return post?.successorPostId && taken.has(post.successorPostId) ? [{ path, code: 'overlap' }] : [];
  });
  return new AppError(409, 'GRID_ASSIGNMENT_OVERLAP', undefined, fields);
}
