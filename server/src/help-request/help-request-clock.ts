import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { BackgroundWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import { dueAtOf } from './help-request.policy.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService } from './help-request-step.service.js';
import { HelpRequestWordService } from './help-request-word.service.js';

const pollMs = 5_000;
const batch = 20;
/** How long one that could not be dealt with is left alone. */
const pauseMs = 10 * 60_000;

/**
 * Shows requests once their words were let through, ends those whose day is over, and passes on to the grid worker what
 * nobody says anything to. Safe on several servers at once: it takes the lock of a request and finds it as another left it.
 */
@Injectable()
export class HelpRequestClock extends BackgroundWorker {
  readonly #log = new Logger('HelpRequest');

  constructor(
    private readonly outbox: Outbox,
    private readonly requests: HelpRequestRepository,
    private readonly steps: HelpRequestStepService,
    private readonly words: HelpRequestWordService,
    private readonly clock: Clock,
  ) {
    super({ name: 'HelpRequestClock', pollMs });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const ids = await this.requests.due(this.clock.now(), batch);
    for (const id of ids) {
      if (this.stopped) return false;
      await this.#tick(id);
    }
    return ids.length === batch;
  }

  async #tick(id: string): Promise<void> {
    try {
      await this.outbox.transaction(async (manager, announce) => {
        const help = await this.requests.lock(id, manager);
        const due = help?.dueAt;
        // Else another server was faster.
        if (help && due && due <= this.clock.now()) await this.#work(help, manager, announce);
      });
    } catch (error) {
      const now = this.clock.now();
      await this.requests.postpone(id, now, new Date(now.getTime() + pauseMs));
      this.#log.warn(`Request ${id} could not be looked after: ${failureText(error)}`);
    }
  }

  async #work(help: HelpRequest, manager: EntityManager, announce: Announce): Promise<void> {
    const { id, state, lastDay } = help;
    const over = lastDay < this.clock.today();
    if (state === 'open' || (state === 'checking' && over)) {
      await this.steps.takeAsSystem(help, 'expire', manager, announce);
    } else if (state !== 'checking') {
      await this.steps.takeAsSystem(help, 'pass', manager, announce);
    } else if (await this.words.markOn(help, manager)) {
      const now = this.clock.now();
      const next = dueAtOf(help, now);
      if (next) await this.requests.postpone(id, now, next, manager);
    } else {
      await this.steps.takeAsSystem(help, 'show', manager, announce);
    }
  }
}
