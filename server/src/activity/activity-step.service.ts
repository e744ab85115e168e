import { Injectable } from '@nestjs/common';
import type { ActivityAction } from '@linge/shared/activity/activity.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { writtenWords } from './activity-content.js';
import { dueAtOf } from './activity-due.policy.js';
import { ActivityFileService } from './activity-file.service.js';
import { ActivityViewService, type OpenedActivity } from './activity-view.service.js';
import { ActivityWordService } from './activity-word.service.js';
import { activityNews, endNews } from './activity.announcement.js';
import { ActivityRepository, type ActivityChange } from './activity.repository.js';
import type { ActivityRole } from './entities/activity-role.entity.js';
import type { ActivitySession } from './entities/activity-session.entity.js';
import type { Activity } from './entities/activity.entity.js';
import { SignUpLineService, type Line } from './sign-up-line.service.js';
import { SignUpRepository } from './sign-up.repository.js';

/** What a step says and changes, besides the state. */
export interface StepContent {
  readonly note?: string | null;
  readonly change?: Partial<ActivityChange>;
  readonly roles?: readonly ActivityRole[];
  readonly sessions?: readonly ActivitySession[];
  readonly pictureIds?: readonly string[];
}

/** A step that somebody asks for. */
export interface StepRequest {
  readonly action: ActivityAction;
  /** The one they saw. */
  readonly version: number;
  readonly work?: (line: Line, now: Date, manager: EntityManager) => Promise<StepContent>;
}

/** Takes the steps of an activity's life, under the lock that its sign-ups wait for as well. */
@Injectable()
export class ActivityStepService {
  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly lines: SignUpLineService,
    private readonly choices: ActivityChoiceService,
    private readonly views: ActivityViewService,
    private readonly words: ActivityWordService,
    private readonly files: ActivityFileService,
    private readonly cache: PublicCache,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError NOT_FOUND, VERSION_CONFLICT, ACTIVITY_TRANSITION_NOT_ALLOWED, ACTIVITY_TIME_PAST, and what the work
   * throws
   */
  async take(id: string, principal: Principal, request: StepRequest): Promise<void> {
    const who = await this.choices.organising(principal);
    await this.outbox.transaction(async (manager, announce) => {
      const line = await this.lines.open(id, manager);
      const opened = await this.views.openedBy(line.activity, who, manager);
      await this.#apply(line, opened, request, manager, announce);
    });
    this.cache.clear();
  }

  /** A step that the clock takes with an activity that it has opened. @throws AppError where it is not to be taken */
  async takeAsSystem(
    line: Line,
    action: 'show' | 'finish',
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const actors = new Map([['system' as const, null]]);
    const { activity } = line;
    const its = await this.views.caseOf(activity, manager);
    const opened = { row: activity, asker: { accountId: null, actors }, case: its };
    await this.#apply(line, opened, { action, version: activity.version }, manager, announce);
  }

  async #apply(
    line: Line,
    { row, asker, case: its }: OpenedActivity,
    { action, version, work }: StepRequest,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    this.views.engine.check(its, asker, { action, version });
    const now = this.clock.now();
    const content = (await work?.(line, now, manager)) ?? {};
    const { change, event } = await this.views.engine.take(
      its,
      asker,
      { action, version, now },
      ({ transition }, about) => ({
        change: changeOf(row, { ...content.change, state: transition.to }, action, now),
        event: { ...about, activityId: row.id, note: content.note ?? null },
      }),
      this.activities,
      manager,
    );
    const roles = content.roles ?? line.roles;
    const moved: Line = { activity: { ...row, ...change, version: event.sequence }, roles };
    if (content.roles) await this.activities.replaceRoles(row.id, content.roles, manager);
    if (content.sessions) await this.activities.replaceSessions(row.id, content.sessions, manager);
    if (content.pictureIds) {
      await this.files.assign(row, content.pictureIds, asker.accountId ?? '', manager);
    }
    await this.#follow(row, moved, action, now, manager, announce);
    await this.#write(moved, asker.accountId, now, manager);
  }

  /** What a step brings with it: pictures for everybody, the line, and who is told. */
  async #follow(
    from: Activity,
    line: Line,
    action: ActivityAction,
    now: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const { activity } = line;
    if (activity.state === 'published' && from.state !== 'published')
      await this.files.show(activity, manager);
    if (from.state !== 'published') return;
    if (action === 'change') {
      announce(activityNews('Changed', activity, now));
      await this.lines.settle(line, now, manager, announce);
    } else if (action === 'cancel') {
      await this.lines.close(line, 'cancelled', now, manager);
      announce(activityNews('Cancelled', activity, now));
      announce(endNews('calledOff', activity, now));
    } else if (action === 'finish') {
      await this.lines.close(line, 'expired', now, manager);
      announce(endNews('finished', activity, now));
    }
  }

  /** Which words others read from now on, and when the clock looks at it again. */
  async #write({ activity, roles }: Line, accountId: string | null, now: Date, manager: EntityManager) {
    const { id, state } = activity;
    if (state === 'published') {
      const held = (await this.words.markOn(activity, manager, accountId ?? undefined)) !== undefined;
      if (!held) activity.shownWords = writtenWords(activity, roles);
      activity.wordsHeld = held;
    }
    const sessions = await this.activities.sessions(id, manager);
    const firstOfferEnd = await this.signUps.firstOfferEnd(id, manager);
    const { shownWords, wordsHeld } = activity;
    const dueAt = dueAtOf(activity, sessions, firstOfferEnd, now);
    await this.activities.note(id, { shownWords, wordsHeld, dueAt }, manager);
  }
}

function changeOf(
  from: Activity,
  change: Partial<ActivityChange> & Pick<ActivityChange, 'state'>,
  action: ActivityAction,
  now: Date,
): ActivityChange {
  const begins = change.state === 'published' && from.state !== 'published';
  const ends = ['finished', 'cancelled', 'discarded'].includes(change.state);
  return {
    ...change,
    updatedAt: now,
    ...(begins ? { publishedAt: now } : {}),
    ...(action === 'change' && from.state === 'published' ? { changedAt: now } : {}),
    ...(ends ? { endedAt: now } : {}),
  };
}
