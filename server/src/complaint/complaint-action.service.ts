import { Injectable } from '@nestjs/common';
import type {
  Complaint as ComplaintView,
  ComplaintAction,
  ComplaintActor,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { AppliedStep } from '../common/workflow/workflow-engine.js';
import { FileService } from '../file/file.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import type { GridCategory } from './complaint-category.repository.js';
import { clockAfter } from './complaint-clock.policy.js';
import { lateAt } from './complaint-stay.policy.js';
import { ComplaintEditService } from './complaint-edit.service.js';
import {
  effectOf,
  goesElsewhere,
  levelAfter,
  type ActionRequest,
  type ChangedCategory,
} from './complaint-effect.policy.js';
import type { OpenedComplaint } from './complaint-opened.js';
import { ComplaintSideService } from './complaint-side.service.js';
import { ComplaintTargetService, type StepTarget } from './complaint-target.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { announcementOf } from './complaint.announcement.js';
import { unsaid } from './complaint.event.js';
import { ComplaintRepository } from './complaint.repository.js';
import { clockOf, excerptLength, type ComplaintRow } from './complaint.row.js';
import { needsVerification } from './complaint.workflow.js';

type Step = AppliedStep<ComplaintState, ComplaintAction, ComplaintEventType, ComplaintActor>;

/** Taking the steps of the transition table. */
@Injectable()
export class ComplaintActionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly complaints: ComplaintRepository,
    private readonly targets: ComplaintTargetService,
    private readonly sides: ComplaintSideService,
    private readonly edits: ComplaintEditService,
    private readonly files: FileService,
    private readonly views: ComplaintViewService,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step: the row, its event, the photos and what others are told commit together or not at all.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, COMPLAINT_TRANSITION_NOT_ALLOWED,
   * COMPLAINT_OWN_WORK, COMPLAINT_SUSPENDED_TWICE, COMPLAINT_PHOTO_UNKNOWN, COMPLAINT_TARGET_UNKNOWN,
   * COMPLAINT_CATEGORY_UNKNOWN, COMPLAINT_DAY_PAST, COMPLAINT_DAY_TOO_FAR
   */
  async act(
    id: string,
    action: ComplaintAction,
    request: ActionRequest,
    principal: Principal,
  ): Promise<ComplaintView> {
    const opened = await this.views.open(id, principal);
    const row = await this.#take(opened, action, request);
    return this.views.view(await this.views.openAgain(opened, row, principal));
  }

  /**
   * The same for whoever needs no more than where it stands then.
   * @throws AppError as `act`
   */
  async step(
    id: string,
    action: ComplaintAction,
    request: ActionRequest,
    principal: Principal,
  ): Promise<Pick<ComplaintRow, 'state' | 'version'>> {
    return this.#take(await this.views.open(id, principal), action, request);
  }

  /**
   * Takes a step that nobody asked for.
   * @throws AppError VERSION_CONFLICT where somebody, or another server, moved it first
   */
  async actAsSystem(id: string, action: ComplaintAction, version: number): Promise<void> {
    const opened = await this.views.openAsSystem(id);
    await this.#take(opened, action, { version });
  }

  /** Whether what was done with it is for a supervisor to judge, as nobody of the reporter's side can. */
  async nobodyAnswers(id: string): Promise<boolean> {
    return needsVerification((await this.views.openAsSystem(id)).case);
  }

  /** Whether it went up by itself since its clock was last set anew; by index (complaint_id, sequence). */
  async hasRisen(id: string): Promise<boolean> {
    return (await this.views.openAsSystem(id)).case.past.risen;
  }

  async #take(
    opened: OpenedComplaint,
    action: ComplaintAction,
    request: ActionRequest,
  ): Promise<ComplaintRow> {
    const { row, asker } = opened;
    const { version } = request;
    // What is not theirs to do, or not now, is told before what is wrong with it.
    this.views.engine.check(opened.case, asker, { action, version });
    const [target, isWorkingDay, handlerAccountId] = await Promise.all([
      this.targets.targetOf(opened, action, request),
      this.calendar.of(row.communityId),
      this.targets.handlerBefore(row, action),
    ]);
    const now = this.clock.now();
    const category = target.edited?.category;
    const asked = { ...request, category: category && ruling(category) };
    return this.outbox.transaction(async (manager, announce) => {
      const { change, event } = await this.views.engine.take(
        opened.case,
        asker,
        { action, version, now },
        (step, told) => {
          const stepped = changeOf({ ...row, handlerAccountId }, step, asked, now, isWorkingDay);
          const said = saidOf(row, stepped, request, target, now);
          return { change: stepped, event: { ...told, ...unsaid, ...said, complaintId: row.id } };
        },
        this.complaints,
        manager,
      );
      if (target.edited) await this.edits.follow(row.id, target.edited, asker.accountId, manager);
      else await this.#attach(event.id, request.photoIds ?? [], asker.accountId, manager);
      await this.sides.follow(opened, { action, from: row.state, to: change.state }, request, now, manager);
      const moved = shownAs({ ...row, ...change, version: event.sequence }, target);
      const verify = needsVerification({ ...moved, reporterGone: opened.case.reporterGone });
      announce(announcementOf(moved, event, verify, isWorkingDay));
      return moved;
    });
  }

  async #attach(
    eventId: string,
    photoIds: readonly string[],
    accountId: string | null,
    manager: EntityManager,
  ) {
    if (!photoIds.length) return;
    const owner = { type: 'complaintEvent', id: eventId } as const;
    if (accountId === null || !(await this.files.attach(photoIds, accountId, owner, manager))) {
      throw new AppError(400, 'COMPLAINT_PHOTO_UNKNOWN', undefined, [
        { path: 'body.photoIds', code: 'unknown' },
      ]);
    }
  }
}

/** The row with what is joined to it, as the step left that. */
function shownAs(row: ComplaintRow, { detail: { gridName, number }, edited }: StepTarget): ComplaintRow {
  return {
    ...row,
    ...(edited?.category ? namesOf(edited.category) : {}),
    gridName: gridName ?? row.gridName,
    mergedIntoNumber: row.mergedIntoId === null ? null : (number ?? row.mergedIntoNumber),
    dispatched: Boolean(row.dispatched) || row.leadUnitId !== null,
    excerpt: [...row.text].slice(0, excerptLength).join(''),
  };
}

function ruling({ id, urgent, sensitive, settleDays }: GridCategory): ChangedCategory {
  return { id, urgent: Boolean(urgent), sensitive: Boolean(sensitive), settleDays };
}

function namesOf({ code, name, sensitive, defaultUnitId, defaultUnitName }: GridCategory) {
  const names = { categoryCode: code, categoryName: name, categorySensitive: sensitive };
  return { ...names, defaultUnitId, defaultUnitName };
}

function changeOf(
  row: ComplaintRow,
  { transition, accountId }: Step,
  request: ActionRequest,
  now: Date,
  isWorkingDay: IsWorkingDay,
) {
  const step = { ...transition, accountId };
  const level = levelAfter(row.level, step);
  const elsewhere = goesElsewhere(row, step, request);
  const { until, workingDays, category } = request;
  const anew = category && { ...category, createdAt: row.createdAt };
  return {
    ...effectOf(row, step, request, now, isWorkingDay),
    ...clockAfter(
      clockOf(row),
      { ...transition, level, elsewhere, until, workingDays, anew },
      now,
      isWorkingDay,
    ),
  };
}

/** What an event tells besides what all events do. */
function saidOf(
  row: ComplaintRow,
  after: ReturnType<typeof changeOf>,
  { note, scores }: ActionRequest,
  { detail, handler }: StepTarget,
  now: Date,
) {
  const { level } = after;
  const late = lateAt(row, after, now);
  const told = {
    ...detail,
    ...(level === row.level ? {} : { level }),
    ...(late ? { late } : {}),
    ...(scores ? { scores } : {}),
  };
  return {
    note: note || null,
    rating: scores ? Math.round((scores.speed + scores.attitude + scores.result) / 3) : null,
    detail: Object.keys(told).length ? told : null,
    ...(handler ? { handlerAccountId: handler.accountId, handlerRole: handler.role } : {}),
  };
}
