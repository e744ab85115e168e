import { Injectable } from '@nestjs/common';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { gridPosts, StaffService, type ServingLookup } from '../staff/staff.service.js';
import { UnitService } from '../staff/unit.service.js';
import { ComplaintDispatchRepository } from './complaint-dispatch.repository.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import type { ComplaintStep } from './complaint.announcement.js';
import { levelHandlers, levelSupervisors } from './complaint.policy.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintListener } from './complaint.wording.js';
import { pastOf } from './complaint.workflow.js';

/** Who hears of what waits at a level; the later ones where the post before is vacant. */
const handlersAt: Readonly<Record<ComplaintLevel, readonly (readonly Role[])[]>> = {
  grid: gridPosts,
  community: [['communityAdmin'], ['townOfficer']],
  town: [['townOfficer'], ['communityAdmin']],
};

/** In which somebody handles complaints, at whichever level. */
const handlingRoles: readonly Role[] = [...new Set(Object.values(levelHandlers).flat())];

/** News, as far as it decides who is told. */
export type PlacedNews = Pick<
  ComplaintStep,
  'gridId' | 'level' | 'reporterAccountId' | 'handlerAccountId' | 'actorAccountId' | 'createdAt'
>;

/** The accounts of those who listen to a complaint. */
@Injectable()
export class ComplaintListenerService {
  constructor(
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly dispatches: ComplaintDispatchRepository,
    private readonly complaints: ComplaintRepository,
    private readonly followers: ComplaintFollowerRepository,
    private readonly clock: Clock,
  ) {}

  /** Who serves where today; one for all news that are told together. */
  serving(): ServingLookup {
    return this.staff.servingOn(this.clock.today());
  }

  async accounts(
    listener: ComplaintListener,
    complaintId: string,
    news: PlacedNews,
    serving: ServingLookup,
    manager: EntityManager,
  ): Promise<string[]> {
    const { gridId, level, reporterAccountId, handlerAccountId, actorAccountId } = news;
    switch (listener) {
      case 'reporter':
        return reporterAccountId === null ? [] : [reporterAccountId];
      case 'handler':
        return handlerAccountId === null ? [] : this.#handling(handlerAccountId, news, serving);
      case 'followers':
        return this.followers.accountsOf(complaintId, manager);
      case 'units': {
        const units = (await this.dispatches.latest(complaintId, manager)).map(({ unitId }) => unitId);
        return this.units.accountsActingFor(units);
      }
      case 'relieved':
        return this.units.accountsActingFor(
          await this.dispatches.recalledAt(complaintId, new Date(news.createdAt), manager),
        );
      case 'handlers':
        return serving.first(
          gridId,
          handlersAt[level],
          (one) => one !== actorAccountId && one !== handlerAccountId,
        );
      case 'supervisors':
        return this.#checking(complaintId, news, serving, manager);
    }
  }

  /** Whoever handles it, with who stands in for them; those who hold the post now, where they serve there no more. */
  async #handling(
    handlerAccountId: string,
    { gridId, level, actorAccountId }: PlacedNews,
    serving: ServingLookup,
  ): Promise<string[]> {
    if (await serving.serves(gridId, handlingRoles, handlerAccountId)) {
      return [handlerAccountId, ...(await serving.standInsFor(gridId, handlingRoles, handlerAccountId))];
    }
    return serving.first(gridId, handlersAt[level], (one) => one !== actorAccountId);
  }

  /** Those of the nearest post that dealt with none of it. */
  async #checking(
    id: string,
    { gridId, level, handlerAccountId }: PlacedNews,
    serving: ServingLookup,
    manager: EntityManager,
  ): Promise<string[]> {
    const { dealtWith } = pastOf(await this.complaints.steps(id, manager));
    const free = (one: string) => one !== handlerAccountId && !dealtWith.includes(one);
    const posts = levelSupervisors[level].map((role) => [role]);
    return (await serving.first(gridId, posts, free)).filter(free);
  }
}
