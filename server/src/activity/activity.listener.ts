import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { Outbox } from '../common/outbox/outbox.js';
import { RegistryListeners } from '../resident/registry-listener.js';
import { peopleGoneTopic, type PeopleGone } from './activity.announcement.js';
import { SignUpGoneService } from './sign-up-gone.service.js';
import { SignUpLineService } from './sign-up-line.service.js';
import { SignUpRepository } from './sign-up.repository.js';

/** Whoever died or lives here no more gives their place back, and so does whoever deleted their account. */
@Injectable()
export class ActivityListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly registry: RegistryListeners,
    private readonly outbox: Outbox,
    private readonly gone: SignUpGoneService,
    private readonly lines: SignUpLineService,
    private readonly signUps: SignUpRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(({ goneResidentIds }, manager) =>
      this.gone.forgetResidents(goneResidentIds, manager),
    );
    this.handlers.register(peopleGoneTopic, ({ subjectId, payload }) =>
      this.free(subjectId, payload as PeopleGone),
    );
  }

  /** In a transaction of its own, whose first statement is the lock. */
  async free(activityId: string, { signUpIds }: PeopleGone): Promise<void> {
    await this.outbox.transaction(async (manager, announce) => {
      const line = await this.lines.open(activityId, manager);
      for (const id of signUpIds) {
        const signUp = await this.signUps.find(id, manager);
        // Left meanwhile, or freed before.
        if (!signUp || !['in', 'waiting', 'offered'].includes(signUp.state)) continue;
        await this.lines.end(line, signUp, 'left', this.clock.now(), manager, announce);
      }
    });
  }
}
