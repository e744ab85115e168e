import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { BackgroundWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { actionOf, dueAtOf } from './notice-due.js';
import { NoticeStepService } from './notice-step.service.js';
import { NoticeRepository } from './notice.repository.js';

const pollMs = 5_000;
const batch = 20;
/** How long one that could not be dealt with is left alone. */
const pauseMs = 10 * 60_000;
/** The same for one whose time has come before its words were let through. */
const heldPauseMs = 20_000;

/**
 * Publishes notices at their time, reminds of them, and ends them. Safe on several servers at once: a step locks the
 * notice and finds it as another server left it.
 */
@Injectable()
export class NoticeClock extends BackgroundWorker {
  readonly #log = new Logger('Notice');

  constructor(
    private readonly notices: NoticeRepository,
    private readonly steps: NoticeStepService,
    private readonly clock: Clock,
  ) {
    super({ name: 'NoticeClock', pollMs });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const ids = await this.notices.due(this.clock.now(), batch);
    for (const id of ids) {
      if (this.stopped) return false;
      await this.#step(id);
    }
    return ids.length === batch;
  }

  /** The list may be older than what other servers did meanwhile: the notice is read again, and its step guarded. */
  async #step(id: string): Promise<void> {
    const notice = await this.notices.find(id);
    const now = this.clock.now();
    if (!notice?.dueAt || notice.dueAt > now) return;
    const action = actionOf(notice, now);
    try {
      if (action) await this.steps.takeAsSystem(id, { action });
      else await this.notices.postpone(notice, dueAtOf(notice));
    } catch (error) {
      // Somebody else was faster, or reminded by hand today: it is looked at again, but not at once.
      const pause = action === 'publish' ? heldPauseMs : pauseMs;
      await this.notices.postpone(notice, new Date(now.getTime() + pause));
      if (!(error instanceof AppError))
        this.#log.warn(`Notice ${id} could not ${action}: ${failureText(error)}`);
    }
  }
}
