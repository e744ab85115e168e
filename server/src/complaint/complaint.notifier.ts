import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplaintEventType, type ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { staffTitle } from '../common/wording/staff-title.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { UnitService } from '../staff/unit.service.js';
import { ComplaintDispatchRepository } from './complaint-dispatch.repository.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { clockTopic, complaintTopic, type ClockNews, type ComplaintStep } from './complaint.announcement.js';
import {
  clockKinds,
  clockListener,
  listenersOf,
  messageGroups,
  messageKinds,
} from './complaint.listener.policy.js';
import { levelSupervisors } from './complaint.policy.js';
import { ComplaintRepository } from './complaint.repository.js';
import { clockMessage, complaintMessage, type ComplaintListener } from './complaint.wording.js';
import { pastOf } from './complaint.workflow.js';

/** Who hears of what waits at a level; the later ones where the post before is vacant. */
const handlersAt: Readonly<Record<ComplaintLevel, readonly (readonly Role[])[]>> = {
  grid: [['gridWorker', 'partTimeGridWorker'], ['communityAdmin']],
  community: [['communityAdmin'], ['townOfficer']],
  town: [['townOfficer'], ['communityAdmin']],
};

/** Where news belongs, as far as it decides who is told. */
type Placed = Pick<
  ComplaintStep,
  'gridId' | 'level' | 'reporterAccountId' | 'handlerAccountId' | 'actorAccountId' | 'createdAt'
>;

/** Tells those whom a step concerns, in their inbox. */
@Injectable()
export class ComplaintNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly dispatches: ComplaintDispatchRepository,
    private readonly complaints: ComplaintRepository,
    private readonly followers: ComplaintFollowerRepository,
    private readonly holds: ContentHoldService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of ComplaintEventType.options) {
      this.handlers.register(complaintTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as ComplaintStep, manager),
      );
    }
    this.handlers.register(clockTopic, ({ subjectId, payload }, manager) =>
      this.#tellOfClock(subjectId, payload as ClockNews, manager),
    );
  }

  async tell(complaintId: string, step: ComplaintStep, manager: EntityManager): Promise<void> {
    const { actorRole, handlerRole, gridName } = step;
    const actorTitle = actorRole ? staffTitle(actorRole, gridName, undefined) : '';
    const handlerTitle = handlerRole && staffTitle(handlerRole, gridName, undefined);
    for (const listener of listenersOf(step)) {
      const accounts = await this.#accounts(listener, complaintId, step, manager);
      const held =
        listener === 'followers' && accounts.length > 0 && (await this.#isHeld(complaintId, step, manager));
      await this.messages.deliver(
        {
          kind: messageKinds[step.type],
          group: messageGroups[listener],
          within: { gridId: step.gridId },
          ...complaintMessage({ ...step, note: held ? null : step.note, actorTitle, handlerTitle }, listener),
          subject: { type: 'complaint', id: complaintId },
          eventId: step.eventId,
          createdAt: new Date(step.createdAt),
        },
        // Nobody is told of what they did themselves.
        accounts.filter((accountId) => accountId !== step.actorAccountId),
        manager,
      );
    }
  }

  /** Whether neighbours may not read yet what was said. */
  async #isHeld(
    complaintId: string,
    { note, actorAccountId }: ComplaintStep,
    manager: EntityManager,
  ): Promise<boolean> {
    if (note === null || !this.holds.on) return false;
    const marks = await this.holds.marksOf('complaint', complaintId, manager);
    return marks.some(({ accountId }) => accountId === actorAccountId);
  }

  async #tellOfClock(complaintId: string, news: ClockNews, manager: EntityManager): Promise<void> {
    const { told, accepting, handlerAccountId } = news;
    const listener = clockListener[told] ?? (accepting || !handlerAccountId ? 'handlers' : 'handler');
    await this.messages.deliver(
      {
        kind: clockKinds[told],
        group: messageGroups[listener],
        within: { gridId: news.gridId },
        ...clockMessage(news, told, accepting),
        subject: { type: 'complaint', id: complaintId },
        eventId: news.eventId,
        createdAt: new Date(news.createdAt),
      },
      await this.#accounts(listener, complaintId, { ...news, actorAccountId: null }, manager),
      manager,
    );
  }

  async #accounts(
    listener: ComplaintListener,
    complaintId: string,
    placed: Placed,
    manager: EntityManager,
  ): Promise<string[]> {
    const { level, reporterAccountId, handlerAccountId } = placed;
    switch (listener) {
      case 'reporter':
        return reporterAccountId === null ? [] : [reporterAccountId];
      case 'handler':
        return handlerAccountId === null ? [] : [handlerAccountId];
      case 'followers':
        return this.followers.accountsOf(complaintId, manager);
      case 'units': {
        const units = (await this.dispatches.latest(complaintId, manager)).map(({ unitId }) => unitId);
        return this.units.accountsActingFor(units);
      }
      case 'relieved':
        return this.units.accountsActingFor(
          await this.dispatches.recalledAt(complaintId, new Date(placed.createdAt), manager),
        );
      case 'handlers':
        return this.#firstServing(handlersAt[level], placed);
      case 'supervisors':
        return this.#checking(complaintId, placed, manager);
    }
  }

  /** Those of the nearest post that dealt with none of it. */
  async #checking(
    id: string,
    { gridId, level, handlerAccountId }: Placed,
    manager: EntityManager,
  ): Promise<string[]> {
    const { dealtWith } = pastOf(await this.complaints.steps(id, manager));
    const day = this.clock.today();
    for (const role of levelSupervisors[level]) {
      const found = await this.staff.accountsServing(gridId, [role], day);
      const free = found.filter((one) => one !== handlerAccountId && !dealtWith.includes(one));
      if (free.length > 0) return free;
    }
    return [];
  }

  /** A post that is vacant, or held by whoever took the step, must not leave it unheard. */
  async #firstServing(
    choices: readonly (readonly Role[])[],
    { gridId, actorAccountId, handlerAccountId }: Placed,
  ): Promise<string[]> {
    const day = this.clock.today();
    let found: string[] = [];
    for (const roles of choices) {
      found = await this.staff.accountsServing(gridId, roles, day);
      if (found.some((one) => one !== actorAccountId && one !== handlerAccountId)) return found;
    }
    return found;
  }
}
