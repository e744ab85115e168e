import { Injectable, Logger } from '@nestjs/common';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { BackgroundWorker } from '../common/work/background-worker.js';
import { failureText } from '../common/work/work-loop.js';
import { writtenWords } from './activity-content.js';
import { currentSession, dueAtOf, remindersDue } from './activity-due.policy.js';
import { ActivityStepService } from './activity-step.service.js';
import { ActivityWordService } from './activity-word.service.js';
import { reminderNews } from './activity.announcement.js';
import { ActivityRepository } from './activity.repository.js';
import type { ActivitySession } from './entities/activity-session.entity.js';
import type { Activity } from './entities/activity.entity.js';
import { SignUpLineService, type Line } from './sign-up-line.service.js';
import { SignUpRepository } from './sign-up.repository.js';

const pollMs = 5_000;
const batch = 20;
/** How long one that could not be dealt with is left alone. */
const pauseMs = 10 * 60_000;

const reminded = { day: 'dayRemindedAt', hour: 'hourRemindedAt' } as const;

/**
 * Ends offers that nobody answered, reminds of sessions, shows words once they were let through, and finishes what is
 * over. Safe on several servers at once: it takes the lock of an activity and finds it as another server left it.
 */
@Injectable()
export class ActivityClock extends BackgroundWorker {
  readonly #log = new Logger('Activity');

  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly lines: SignUpLineService,
    private readonly steps: ActivityStepService,
    private readonly words: ActivityWordService,
    private readonly cache: PublicCache,
    private readonly clock: Clock,
  ) {
    super({ name: 'ActivityClock', pollMs });
  }

  /** @returns whether there may be more */
  protected async next(): Promise<boolean> {
    const ids = await this.activities.due(this.clock.now(), batch);
    for (const id of ids) {
      if (this.stopped) return false;
      await this.#tick(id);
    }
    return ids.length === batch;
  }

  async #tick(id: string): Promise<void> {
    try {
      const shown = await this.outbox.transaction(async (manager, announce) => {
        const line = await this.lines.open(id, manager);
        const now = this.clock.now();
        const { dueAt } = line.activity;
        // Another server was faster.
        return dueAt !== null && dueAt <= now && (await this.#work(line, now, manager, announce));
      });
      if (shown) this.cache.clear();
    } catch (error) {
      const now = this.clock.now();
      await this.activities.postpone(id, now, new Date(now.getTime() + pauseMs));
      this.#log.warn(`Activity ${id} could not be looked after: ${failureText(error)}`);
    }
  }

  /** @returns whether others see something new */
  async #work(line: Line, now: Date, manager: EntityManager, announce: Announce): Promise<boolean> {
    const { activity } = line;
    if (activity.state === 'waitsForCheck') {
      const late = activity.lastStartsAt <= now;
      const mark = late ? undefined : await this.words.markOn(activity, manager);
      const waits = late || mark !== undefined;
      if (waits) await this.#again(activity, [], now, manager, mark);
      else await this.steps.takeAsSystem(line, 'show', manager, announce);
      return !waits;
    }
    if (activity.state !== 'published') return false;
    if (activity.lastEndsAt <= now) {
      await this.steps.takeAsSystem(line, 'finish', manager, announce);
      return true;
    }
    await this.lines.expire(line, now, manager, announce);
    const sessions = await this.activities.sessions(activity.id, manager);
    await this.#remind(activity, sessions, now, manager, announce);
    const mark = activity.wordsHeld ? await this.words.markOn(activity, manager) : undefined;
    const shown = activity.wordsHeld && mark === undefined;
    if (shown) await this.#show(line, manager);
    const moved = await this.#again(activity, sessions, now, manager, mark);
    return shown || moved;
  }

  async #remind(
    activity: Activity,
    sessions: readonly ActivitySession[],
    now: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    for (const session of sessions) {
      for (const reminder of remindersDue(session, now)) {
        session[reminded[reminder]] = now;
        await this.activities.noteReminded(session, { [reminded[reminder]]: now }, manager);
        announce(reminderNews(activity, { reminder, startsAt: session.startsAt }, now));
      }
    }
  }

  /** Others read its words from now on. */
  async #show({ activity, roles }: Line, manager: EntityManager): Promise<void> {
    activity.shownWords = writtenWords(activity, roles);
    activity.wordsHeld = false;
    const { id, shownWords, wordsHeld } = activity;
    await this.activities.note(id, { shownWords, wordsHeld }, manager);
  }

  /** When it is looked at again, and which session is next. @returns whether that is another one now */
  async #again(
    activity: Activity,
    sessions: readonly ActivitySession[],
    now: Date,
    manager: EntityManager,
    mark: ContentMark | undefined,
  ): Promise<boolean> {
    const firstOfferEnd = await this.signUps.firstOfferEnd(activity.id, manager);
    const dueAt = dueAtOf(activity, sessions, firstOfferEnd, now, mark);
    const next = currentSession(sessions, now);
    const named = next ? { nextStartsAt: next.startsAt, nextEndsAt: next.endsAt } : {};
    await this.activities.note(activity.id, { dueAt, ...named }, manager);
    return next !== undefined && next.startsAt.getTime() !== activity.nextStartsAt.getTime();
  }
}
