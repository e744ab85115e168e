import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { Outbox } from '../common/outbox/outbox.js';
import { RegistryListeners } from '../resident/registry-listener.js';
import { personGoneTopic } from './help-request.announcement.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService } from './help-request-step.service.js';

/**
 * Ends what was asked for somebody who died or lives here no more, so that nobody goes there. Only noted in the transaction
 * in which they go, so that this never waits for a request.
 */
@Injectable()
export class HelpRequestListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly registry: RegistryListeners,
    private readonly outbox: Outbox,
    private readonly requests: HelpRequestRepository,
    private readonly steps: HelpRequestStepService,
  ) {}

  onModuleInit(): void {
    this.registry.register(async ({ goneResidentIds }, manager) => {
      for (const { id, communityId } of await this.requests.goingFor(goneResidentIds, manager)) {
        const payload = { communityId };
        await this.outbox.announce({ topic: personGoneTopic, subjectId: id, payload }, manager);
      }
    });
    this.handlers.register(personGoneTopic, ({ subjectId }) => this.end(subjectId));
  }

  async end(id: string): Promise<void> {
    await this.outbox.transaction(async (manager, announce) => {
      const help = await this.requests.lock(id, manager);
      // Else it ended meanwhile, or was done before.
      if (!help || !['checking', 'open', 'taken'].includes(help.state)) return;
      await this.steps.takeAsSystem(help, 'end', manager, announce);
    });
  }
}
