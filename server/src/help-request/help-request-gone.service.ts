import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Announce } from '../common/outbox/outbox.js';
import type { Role } from '@linge/shared/permission';
import type { HelpRequestActor } from '@linge/shared/help-request/help-request.schema';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService } from './help-request-step.service.js';

/** What becomes of requests when an account is deleted. */
@Injectable()
export class HelpRequestGoneService {
  constructor(
    private readonly requests: HelpRequestRepository,
    private readonly steps: HelpRequestStepService,
  ) {}

  /** What it asked for is withdrawn as long as nothing was done, what it had taken is given back; its words go. */
  async forgetAccount(accountId: string, manager: EntityManager, announce: Announce): Promise<void> {
    for (const { id, taken } of await this.requests.goingOf(accountId, manager)) {
      const help = await this.requests.lock(id, manager);
      if (!help) continue;
      const part: HelpRequestActor = Number(taken) ? 'taker' : 'asker';
      const action = part === 'taker' ? 'giveBack' : 'withdraw';
      const asker = { accountId, actors: new Map<HelpRequestActor, Role>([[part, 'resident']]) };
      // What was done already stays to be confirmed; where nobody does, it goes to the grid worker.
      if (!this.steps.engine.availableActions(this.steps.caseOf(help), asker).includes(action)) continue;
      await this.steps.take(help, asker, { action, version: help.version }, manager, announce);
    }
    await this.requests.forget(accountId, manager);
  }
}
