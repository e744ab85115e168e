import { Injectable } from '@nestjs/common';
import type { Handover as HandoverView, HandoverListQuery } from '@linge/shared/staff/handover.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../../common/auth/principal.js';
import { Clock } from '../../common/clock/clock.js';
import { AppError } from '../../common/error/app-error.js';
import { Outbox, type Announce } from '../../common/outbox/outbox.js';
import { pageOfRows } from '../../common/paging/cursor.js';
import { dayKeys, decodeDayCursor } from '../../common/paging/day-cursor.js';
import type { Handover } from '../entities/handover.entity.js';
import { GridAssignmentRepository } from '../grid-assignment.repository.js';
import { GridAssignmentWriter } from '../grid-assignment.writer.js';
import { mayManageStaff } from '../staff.policy.js';
import { handoverNews } from './handover.announcement.js';
import { toHandover } from './handover.mapper.js';
import { HandoverPlanRepository } from './handover-plan.repository.js';
import { HandoverViewRepository } from './handover-view.repository.js';
import { HandoverRepository } from './handover.repository.js';

/** Handovers whose day is yet to come: seen, and taken back. */
@Injectable()
export class HandoverPlanService {
  constructor(
    private readonly outbox: Outbox,
    private readonly handovers: HandoverRepository,
    private readonly views: HandoverViewRepository,
    private readonly plans: HandoverPlanRepository,
    private readonly assignments: GridAssignmentRepository,
    private readonly writer: GridAssignmentWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list(principal: Principal, { communityId, limit, cursor }: z.output<typeof HandoverListQuery>) {
    if (!mayManageStaff(principal.grants, communityId)) throw AppError.denied();
    const today = this.clock.today();
    const after = decodeDayCursor(cursor) ?? { day: today, id: '' };
    const rows = await this.views.planned(communityId, today, after, limit + 1);
    return pageOfRows(rows, limit, dayKeys, (row) => toHandover(row, today));
  }

  /**
   * Everybody keeps what they hold, as if it had never been planned; a second time changes nothing.
   * @throws AppError NOT_FOUND; HANDOVER_TAKEN_EFFECT from its day on; HANDOVER_POSTS_CHANGED where one of its posts is
   * no longer as it left them; GRID_ASSIGNMENT_OVERLAP where somebody was given again meanwhile what they keep
   */
  async cancel(principal: Principal, id: string): Promise<HandoverView> {
    const view = await this.views.view(id);
    if (!view || !mayManageStaff(principal.grants, view.communityId)) throw AppError.notFound();
    const first = await this.outbox.transaction((manager, announce) =>
      this.#cancel(principal, id, view.communityId, manager, announce),
    );
    if (first) this.writer.tellCaches();
    const cancelled = await this.views.view(id);
    if (!cancelled) throw new Error('A handover that was just cancelled is gone');
    return toHandover(cancelled, this.clock.today());
  }

  /** @returns false where it had already been cancelled */
  async #cancel(
    { accountId }: Principal,
    id: string,
    communityId: string,
    manager: EntityManager,
    announce: Announce,
  ): Promise<boolean> {
    await this.handovers.lockStaff(communityId, manager);
    const by = { accountId, now: this.clock.now(), today: this.clock.today() };
    const waited = await this.plans.cancel(id, by, manager);
    // After the update, which waits for whoever settles it at this moment.
    const handover = await this.handovers.find(id, manager);
    if (!waited) {
      if (handover?.cancelledAt) return false;
      throw new AppError(409, 'HANDOVER_TAKEN_EFFECT');
    }
    if (!handover) throw new Error('A handover that was just cancelled is gone');
    await this.#giveBack(handover, manager);
    announce(handoverNews('HandoverCancelled', { id, communityId }, by.now));
    return true;
  }

  async #giveBack({ id, day, ended }: Handover, manager: EntityManager): Promise<void> {
    const posts = await this.plans.posts(id, manager);
    const given = posts.filter(({ successorPostId }) => successorPostId !== null);
    const withdrawn = await this.plans.withdraw(given, ended, manager);
    const standingIn = given.flatMap(({ successorPostId }) => successorPostId ?? []);
    if (standingIn.length) await this.assignments.endStandIns(standingIn, day, manager);
    const restored = await this.plans.restore(ended, manager);
    // One from before it was kept what a handover ended cannot be taken back.
    const known = posts.every(
      ({ kind, postId }) => kind === 'volunteerTeam' || ended.some(({ id: endedId }) => endedId === postId),
    );
    if (!known || withdrawn !== given.length || restored !== ended.length) {
      throw new AppError(409, 'HANDOVER_POSTS_CHANGED');
    }
    if (await this.plans.heldTwice(ended, manager)) throw new AppError(409, 'GRID_ASSIGNMENT_OVERLAP');
  }
}
