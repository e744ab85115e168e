import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { gridPosts, StaffService } from '../staff/staff.service.js';
import {
  correctionMessage,
  correctionTopic,
  toldSteps,
  type CorrectionStep,
  type ToldStep,
} from './correction.announcement.js';

/** Tells those whom a step of a correction concerns, in their inbox. */
@Injectable()
export class CorrectionNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of Object.keys(toldSteps) as ToldStep[]) {
      this.handlers.register(correctionTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as CorrectionStep, manager),
      );
    }
  }

  async tell(correctionId: string, step: CorrectionStep, manager: EntityManager): Promise<void> {
    await this.messages.deliver(
      {
        kind: toldSteps[step.type],
        ...correctionMessage(step),
        subject: { type: 'correction', id: correctionId },
        eventId: step.eventId,
        createdAt: new Date(step.createdAt),
        within: { gridId: step.gridId },
      },
      step.type === 'CorrectionAsked' ? await this.#deciders(step) : [step.accountId],
      manager,
    );
  }

  /** Never the one who asked: nobody accepts their own, and a post that is vacant must not leave it unheard. */
  async #deciders({ gridId, accountId }: CorrectionStep): Promise<string[]> {
    const hears = (id: string) => id !== accountId;
    const serving = this.staff.servingOn(this.clock.today());
    return (await serving.first(gridId, gridPosts, hears)).filter(hears);
  }
}
