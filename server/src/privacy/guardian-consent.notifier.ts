import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { MessageService } from '../message/message.service.js';
import {
  consentKinds,
  consentMessage,
  consentTopics,
  type ConsentNews,
  type ConsentStep,
} from './guardian-consent.announcement.js';

/** Tells guardians that they are asked, and the child what was answered. */
@Injectable()
export class GuardianConsentNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly ties: HouseholdTieService,
  ) {}

  onModuleInit(): void {
    for (const news of Object.keys(consentTopics) as ConsentNews[]) {
      this.handlers.register(consentTopics[news], (message, manager) => this.tell(news, message, manager));
    }
  }

  async tell(
    news: ConsentNews,
    { subjectId, payload }: OutboxMessage,
    manager: EntityManager,
  ): Promise<void> {
    const step = payload as ConsentStep;
    await this.messages.deliver(
      {
        kind: consentKinds[news],
        ...consentMessage(news, step.childName),
        subject: { type: 'guardianConsent', id: subjectId },
        eventId: step.eventId,
        createdAt: new Date(step.createdAt),
      },
      news === 'asked' ? await this.#guardians(step.childAccountId) : [step.childAccountId],
      manager,
    );
  }

  async #guardians(childAccountId: string): Promise<string[]> {
    const child = await this.ties.childOf(childAccountId);
    const guardians = child ? await this.ties.guardiansOf(child) : [];
    return guardians.flatMap(({ accountId }) => accountId ?? []);
  }
}
