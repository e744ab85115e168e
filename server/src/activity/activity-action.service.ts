import { Injectable } from '@nestjs/common';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type {
  ActivityActionBody,
  CreateActivity,
  StaffActivityAction,
} from '@linge/shared/activity/activity-write.schema';
import { activityWorkflow } from '@linge/shared/activity/activity.transitions';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { checkKept, checkTimes, contentColumns, roleRows, sessionRows } from './activity-content.js';
import { ActivityFileService } from './activity-file.service.js';
import { ActivityStepService, type StepContent, type StepRequest } from './activity-step.service.js';
import { ActivityViewService } from './activity-view.service.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './entities/activity.entity.js';
import type { Line } from './sign-up-line.service.js';
import { SignUpRepository } from './sign-up.repository.js';

type Work = NonNullable<StepRequest['work']>;

/** What each action writes besides its step. */
type Works = {
  readonly [A in StaffActivityAction]?: (body: ActivityActionBody<A>, principal: Principal) => Work;
};

/** Organising: drafts, and the steps that people ask for. */
@Injectable()
export class ActivityActionService {
  readonly #works: Works = {
    change: (body, principal) => (line, now, manager) => this.#change(line, body, principal, now, manager),
    cancel:
      ({ note }) =>
      () =>
        Promise.resolve({ note, change: { cancelledReason: note } }),
  };

  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly choices: ActivityChoiceService,
    private readonly steps: ActivityStepService,
    private readonly views: ActivityViewService,
    private readonly files: ActivityFileService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a draft.
   * @throws AppError ID_ALREADY_USED, ACTIVITY_OUT_OF_REACH, REGISTRY_LABEL_UNKNOWN, ACTIVITY_TIME_PAST,
   * ACTIVITY_TIMES_CONTRADICT, ACTIVITY_FILE_UNKNOWN, ACTIVITY_UNIT_UNKNOWN
   */
  async create(principal: Principal, body: CreateActivity): Promise<Created<ActivityDesk>> {
    const contentHash = this.index.content(JSON.stringify(body));
    return createOnce(
      () => this.#sentBefore(principal, body.id, contentHash),
      async () => {
        await this.#write(principal, body, contentHash);
        return this.#view(principal, body.id);
      },
    );
  }

  /**
   * @throws AppError NOT_FOUND, VERSION_CONFLICT, ACTIVITY_TRANSITION_NOT_ALLOWED and what the action's work throws
   */
  async act<A extends StaffActivityAction>(
    id: string,
    action: A,
    body: ActivityActionBody<A>,
    principal: Principal,
  ): Promise<ActivityDesk> {
    const { version } = body;
    const work = this.#works[action]?.(body as never, principal);
    await this.steps.take(id, principal, { action, version, ...(work ? { work } : {}) });
    return this.#view(principal, id);
  }

  async #write(principal: Principal, body: CreateActivity, contentHash: string): Promise<void> {
    const { id, communityId, organiser, audience, unitId, ...written } = body;
    const now = this.clock.now();
    checkTimes(written, now);
    const { role, ...place } = await this.choices.organiser(principal, { communityId, organiser });
    await this.choices.checkUnit(communityId, unitId);
    const { accountId } = principal;
    const activity: Activity = {
      ...{ id, ...place, unitId, authorAccountId: accountId, authorRole: role, contentHash },
      ...{ state: activityWorkflow.initial, version: 1 },
      ...contentColumns(written, now),
      audience: await this.choices.audience(principal, communityId, audience),
      ...{ changeNote: null, cancelledReason: null, shownWords: null, wordsHeld: false },
      ...{ lastTicket: 0, waiting: 0, dueAt: null, publishedAt: null, changedAt: null, endedAt: null },
      ...{ createdAt: now, updatedAt: now },
    };
    await this.outbox.transaction(async (manager) => {
      await this.activities.insert(activity, roleRows(id, written), sessionRows(id, written), manager);
      const event = firstEvent(activityWorkflow, accountId, now, role);
      await this.activities.appendEvent({ ...event, activityId: id, note: null }, manager);
      await this.files.assign(activity, written.pictureIds, accountId, manager);
    });
  }

  /** Nothing may be left that whoever changes it could not write today. */
  async #change(
    { activity, roles }: Line,
    { version: _version, note, audience, unitId, ...written }: ActivityActionBody<'change'>,
    principal: Principal,
    now: Date,
    manager: EntityManager,
  ): Promise<StepContent> {
    const { id, communityId, state } = activity;
    const stands = state === 'published';
    if (stands && note === null) {
      throw new AppError(400, 'REQUEST_INVALID', 'What is different?', [
        { path: 'body.note', code: 'required' },
      ]);
    }
    checkTimes(written, now);
    await this.choices.checkUnit(communityId, unitId);
    const before = await this.activities.sessions(id, manager);
    checkKept(written, await this.activities.checkedInSessions(id, manager));
    const inUse = stands ? await this.signUps.rolesInUse(id, manager) : undefined;
    return {
      note: stands ? note : null,
      change: {
        ...contentColumns(written, now),
        ...{ unitId, changeNote: stands ? note : null },
        audience: await this.choices.audience(principal, communityId, audience),
      },
      roles: roleRows(id, written, roles, inUse),
      sessions: sessionRows(id, written, before),
      pictureIds: written.pictureIds,
    };
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<ActivityDesk> | undefined> {
    const row = await this.activities.find(id);
    if (!row) return undefined;
    const same = row.authorAccountId === principal.accountId && row.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.#view(principal, id), first: false };
  }

  async #view(principal: Principal, id: string): Promise<ActivityDesk> {
    return this.views.view(await this.views.open(id, principal), principal);
  }
}
