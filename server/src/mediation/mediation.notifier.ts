import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MediationEventType } from '@linge/shared/mediation/mediation.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { mediationTopic, type MediationStep } from './mediation.announcement.js';
import { levelAbove } from './mediation.policy.js';
import { mediationMessages, type MediationListener } from './mediation.wording.js';

/** Tells those whom a step concerns, in their inbox: the parties, the mediator, or the level above. */
@Injectable()
export class MediationNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of MediationEventType.options) {
      this.handlers.register(mediationTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as MediationStep, manager),
      );
    }
  }

  async tell(mediationId: string, step: MediationStep, manager: EntityManager): Promise<void> {
    const told = mediationMessages(step);
    for (const [listener, message] of Object.entries(told)) {
      const accounts = await this.#accounts(listener as MediationListener, step);
      await this.messages.deliver(
        {
          ...message,
          subject: { type: 'mediation', id: mediationId },
          eventId: step.eventId,
          within: { gridId: step.gridId },
          createdAt: new Date(step.createdAt),
        },
        // Nobody is told of what they did themselves, but of what it left behind.
        accounts.filter((accountId) => listener === 'levelAbove' || accountId !== step.actorAccountId),
        manager,
      );
    }
  }

  #accounts(listener: MediationListener, step: MediationStep): Promise<readonly string[]> {
    switch (listener) {
      case 'parties':
        return Promise.resolve(step.partyAccountIds);
      case 'mediator':
        return Promise.resolve(step.mediatorAccountId === null ? [] : [step.mediatorAccountId]);
      case 'levelAbove':
        return this.staff.accountsServing(step.gridId, levelAbove[step.level], this.clock.today());
    }
  }
}
