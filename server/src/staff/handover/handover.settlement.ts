import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock/clock.js';
import type { Announce } from '../../common/outbox/outbox.js';
import { CadreReportDepartureService } from '../../cadre-report/cadre-report-departure.service.js';
import {
  ComplaintHandoverService,
  type ComplaintHandover,
  type HandledPlace,
} from '../../complaint/complaint-handover.service.js';
import { MediationHandoverService } from '../../mediation/mediation-handover.service.js';
import { VolunteerService } from '../../volunteer/volunteer.service.js';
import type { Handover } from '../entities/handover.entity.js';
import { SettlementRepository, type Serving } from './settlement.repository.js';

/** Lets open complaints, mediations and reports follow those who serve: once each, whoever tries and however often. */
@Injectable()
export class HandoverSettlement {
  constructor(
    private readonly settlements: SettlementRepository,
    private readonly complaints: ComplaintHandoverService,
    private readonly mediations: MediationHandoverService,
    private readonly volunteers: VolunteerService,
    private readonly reports: CadreReportDepartureService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the teams of the one who left to the successors, and what they still handle; without a successor a team stays
   * open, and the complaints go back to the grid.
   */
  async settle(
    { id, communityId, staffMemberId, createdByAccountId, createdAt }: HandoverToSettle,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    // The row stays locked until the commit: another server that tries meanwhile waits, and then finds it done.
    if (!(await this.settlements.claimHandover(id, this.clock.now(), manager))) return;
    await this.#settleTeams({ id, staffMemberId, createdAt }, manager);
    await this.reports.postOver(staffMemberId, manager);
    const fromAccountId = await this.settlements.accountOf(staffMemberId, manager);
    if (fromAccountId === null) return;
    const day = this.clock.today();
    const { handlerRoles } = this.complaints;
    const successors = await this.settlements.successors(id, handlerRoles, day, manager);
    const given: Leaving = {
      communityId,
      fromAccountId,
      concerns: () => true,
      successorIn: ({ gridId, level }, answersFor) =>
        nearest(
          successors.filter(({ role }) => answersFor(role, level)),
          gridId,
        ),
      decidedBy: { accountId: createdByAccountId, role: 'communityAdmin' },
    };
    const count = await this.#handOver(given, manager, announce);
    await this.settlements.countComplaints(id, count, manager);
  }

  async #settleTeams(
    { id, staffMemberId, createdAt }: Pick<Handover, 'id' | 'staffMemberId' | 'createdAt'>,
    manager: EntityManager,
  ): Promise<void> {
    for (const { teamId, successorId } of await this.settlements.teams(id, manager)) {
      let leaderId = successorId;
      let since = createdAt;
      // Whoever was to take it may have left by now, and have given it to somebody else before it was theirs.
      while (leaderId !== null) {
        const next = await this.settlements.passedOn(teamId, leaderId, since, this.clock.today(), manager);
        if (!next) break;
        leaderId = next.successorId;
        since = next.createdAt;
      }
      await this.volunteers.changeLeader(teamId, { from: staffMemberId, to: leaderId }, manager);
    }
  }

  /**
   * A post is over: by its term, because a leave is, or because it was ended. What its holder still handles there goes
   * back to the one stood in for, else to the grid.
   */
  async giveBack(assignmentId: string, manager: EntityManager, announce: Announce): Promise<void> {
    if (!(await this.settlements.claimPost(assignmentId, this.clock.now(), manager))) return;
    await this.#settleReports('grid_assignments', assignmentId, manager);
    const ended = await this.settlements.endedPost(assignmentId, this.clock.today(), manager);
    if (!ended?.accountId || !this.complaints.handlerRoles.includes(ended.role)) return;
    const { communityId, accountId, regularAccountId, role } = ended;
    const given: Leaving = {
      communityId,
      fromAccountId: accountId,
      concerns: ({ gridId }) => gridId === ended.gridId,
      successorIn: () => (regularAccountId ? { accountId: regularAccountId, role } : undefined),
      decidedBy: null,
    };
    await this.#handOver(given, manager, announce);
  }

  /**
   * An office is over by its term. What its holder still handles and answers for in no other post waits at its level
   * again: of a community, and of each community of a town.
   */
  async giveBackOffice(appointmentId: string, manager: EntityManager, announce: Announce): Promise<void> {
    if (!(await this.settlements.claimOffice(appointmentId, this.clock.now(), manager))) return;
    await this.#settleReports('appointments', appointmentId, manager);
    for (const { communityId, accountId, role } of await this.settlements.endedOffice(
      appointmentId,
      manager,
    )) {
      if (!this.complaints.handlerRoles.includes(role)) continue;
      const given: Leaving = {
        communityId,
        fromAccountId: accountId,
        concerns: ({ level }, answersFor) => answersFor(role, level),
        successorIn: () => undefined,
        decidedBy: null,
      };
      await this.#handOver(given, manager, announce);
    }
  }

  /** Reports about cadres stay with nobody who has left. */
  async #settleReports(
    posts: 'appointments' | 'grid_assignments',
    id: string,
    manager: EntityManager,
  ): Promise<void> {
    const holder = await this.settlements.holderOf(posts, id, manager);
    if (holder !== null) await this.reports.postOver(holder, manager);
  }

  /** Complaints and mediations, each by who answers for them at a level. @returns how many complaints changed hands */
  async #handOver(
    { communityId, fromAccountId, concerns, successorIn, decidedBy }: Leaving,
    manager: EntityManager,
    announce: Announce,
  ): Promise<number> {
    const { handlerRoles } = this.complaints;
    const today = this.clock.today();
    const posts = await this.settlements.serving(fromAccountId, communityId, handlerRoles, today, manager);
    const by = (answersFor: AnswersFor): ComplaintHandover => ({
      ...{ communityId, fromAccountId, decidedBy },
      leaves: (place) => concerns(place, answersFor) && !servesStill(posts, place, answersFor),
      successorIn: (place) => successorIn(place, answersFor),
    });
    const { complaints, mediations } = this;
    const ofComplaints = by((role, level) => complaints.answersFor(role, level));
    const count = await complaints.handOver(ofComplaints, manager, announce);
    const ofMediations = by((role, level) => mediations.answersFor(role, level));
    await mediations.handOver(ofMediations, manager, announce);
    return count;
  }
}

/** Whether somebody in a role answers for what stands at a level: not the same for complaints and mediations. */
type AnswersFor = (role: Role, level: HandledPlace['level']) => boolean;

/** Somebody who leaves a post, and what of theirs follows. */
interface Leaving extends Pick<ComplaintHandover, 'communityId' | 'fromAccountId' | 'decidedBy'> {
  /** Whether the post answered for a place; what they answer for in another one stays with them. */
  readonly concerns: (place: HandledPlace, answersFor: AnswersFor) => boolean;
  readonly successorIn: (
    place: HandledPlace,
    answersFor: AnswersFor,
  ) => ReturnType<ComplaintHandover['successorIn']>;
}

/** Where somebody still answers for what they have in hand: in a post of the place, and of the level. */
function servesStill(
  posts: readonly Serving[],
  { gridId, level }: HandledPlace,
  answersFor: AnswersFor,
): boolean {
  return posts.some(
    (post) => answersFor(post.role, level) && (post.gridId === null || post.gridId === gridId),
  );
}

type HandoverToSettle = Pick<
  Handover,
  'id' | 'communityId' | 'staffMemberId' | 'createdByAccountId' | 'createdAt'
>;

/** The grid's own worker before its part-time worker before the community. */
function nearest(successors: readonly Serving[], gridId: string): Serving | undefined {
  const inGrid = successors.filter((one) => one.gridId === gridId);
  return (
    inGrid.find(({ role }) => role === 'gridWorker') ??
    inGrid[0] ??
    successors.find((one) => one.gridId === null)
  );
}
