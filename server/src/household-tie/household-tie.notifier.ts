import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { gridPosts, StaffService } from '../staff/staff.service.js';
import { householdTieTopic, toldSteps, type HouseholdTieStep } from './household-tie.announcement.js';
import { householdTieMessage, messageKinds } from './household-tie.wording.js';

/** Tells those whom a step of a request concerns, in their inbox. */
@Injectable()
export class HouseholdTieNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of toldSteps) {
      this.handlers.register(householdTieTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as HouseholdTieStep, manager),
      );
    }
  }

  async tell(requestId: string, step: HouseholdTieStep, manager: EntityManager): Promise<void> {
    const asked = step.type === 'HouseholdTieRequested';
    await this.messages.deliver(
      {
        kind: messageKinds[step.type],
        ...householdTieMessage(step),
        subject: { type: 'householdTie', id: requestId },
        eventId: step.eventId,
        createdAt: new Date(step.createdAt),
        within: { gridId: step.gridId },
      },
      asked ? await this.#deciders(step) : [step.accountId],
      manager,
    );
  }

  /** Never the one who asked: nobody decides about themselves, and a post that is vacant must not leave it unheard. */
  async #deciders({ gridId, accountId }: HouseholdTieStep): Promise<string[]> {
    const hears = (id: string) => id !== accountId;
    const serving = this.staff.servingOn(this.clock.today());
    return (await serving.first(gridId, gridPosts, hears)).filter(hears);
  }
}
