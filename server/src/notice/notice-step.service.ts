import { Injectable } from '@nestjs/common';
import type { NoticeAction } from '@linge/shared/notice/notice.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import type { NoticeCorrection } from './entities/notice-correction.entity.js';
import type { DeliveryKind } from './entities/notice-delivery.entity.js';
import type { NoticeEvent } from './entities/notice-event.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeDeliveryRepository } from './notice-delivery.repository.js';
import { NoticeDeliveryWorker } from './notice-delivery.worker.js';
import { dueAtOf } from './notice-due.js';
import { NoticeFileService } from './notice-file.service.js';
import { NoticeViewService, type OpenedNotice } from './notice-view.service.js';
import { noticeNews } from './notice.announcement.js';
import { NoticeRepository, type NoticeChange } from './notice.repository.js';
import type { NoticeCase } from './notice.workflow.js';

/** What a step says and changes, besides the state. */
export interface StepContent {
  readonly note?: string;
  readonly change?: Partial<NoticeChange>;
  readonly correction?: Omit<NoticeCorrection, 'noticeId' | 'revision' | 'createdAt'>;
  readonly files?: Parameters<NoticeFileService['assign']>[1];
  /** What the guards have to look at as it will be, and not as it was. */
  readonly guarded?: Pick<NoticeCase, 'needsApproval' | 'addsDocuments'>;
}

/** A step that somebody, or the clock, asks for. */
export interface StepRequest {
  readonly action: NoticeAction;
  /** The one they saw; left out by the clock. */
  readonly version?: number;
  readonly work?: (opened: OpenedNotice, now: Date, manager: EntityManager) => Promise<StepContent>;
}

const told: Partial<Record<NoticeAction, DeliveryKind>> = {
  correct: 'corrected',
  remind: 'reminded',
  withdraw: 'withdrawn',
};

/** Takes the steps of a notice's life: one after the other, as each locks its row first. */
@Injectable()
export class NoticeStepService {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: NoticeRepository,
    private readonly deliveries: NoticeDeliveryRepository,
    private readonly views: NoticeViewService,
    private readonly files: NoticeFileService,
    private readonly worker: NoticeDeliveryWorker,
    private readonly cache: PublicCache,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, NOTICE_TRANSITION_NOT_ALLOWED,
   * NOTICE_VALIDITY_PAST, NOTICE_REMINDED_TODAY, and what the work throws
   */
  async take(id: string, principal: Principal, request: StepRequest): Promise<void> {
    await this.#transaction(id, request, (manager) => this.views.open(id, principal, manager));
  }

  /** A step that the clock takes. @throws AppError where it is not, or no longer, to be taken */
  async takeAsSystem(id: string, request: StepRequest): Promise<void> {
    await this.#transaction(id, request, async (manager) => {
      const row = await this.notices.find(id, manager);
      if (!row) throw AppError.notFound();
      const actors = new Map([['system' as const, null]]);
      return { row, asker: { accountId: null, actors }, case: await this.views.caseOf(row, manager) };
    });
  }

  async #transaction(
    id: string,
    request: StepRequest,
    open: (manager: EntityManager) => Promise<OpenedNotice>,
  ): Promise<void> {
    const moved = await this.outbox.transaction(async (manager, announce) => {
      await this.notices.lock(id, manager);
      return this.#apply(await open(manager), request, manager, announce);
    });
    if (moved.isPublic) this.cache.clear();
    this.worker.wake();
  }

  async #apply(
    opened: OpenedNotice,
    { action, version = opened.row.version, work }: StepRequest,
    manager: EntityManager,
    announce: Announce,
  ): Promise<Notice> {
    const { row, asker } = opened;
    const asked = { action, version };
    this.views.engine.check(opened.case, asker, asked);
    const now = this.clock.now();
    const content = (await work?.(opened, now, manager)) ?? {};
    const { change, event } = await this.views.engine.take(
      { ...opened.case, ...content.guarded },
      asker,
      { ...asked, now },
      ({ transition }, about) => ({
        change: changeOf({ ...row, ...content.change, state: transition.to }, action, now, row),
        event: { ...about, noticeId: row.id, note: content.note ?? null },
      }),
      this.notices,
      manager,
    );
    const moved: Notice = { ...row, ...change, version: event.sequence };
    await this.#follow(row, moved, event, manager);
    if (content.files) await this.files.assign(moved, content.files, asker.accountId ?? '', manager);
    if (content.correction) {
      const { revision } = moved;
      const correction = { ...content.correction, noticeId: row.id, revision, createdAt: now };
      await this.notices.insertCorrection(correction, manager);
    }
    const news = noticeNews(event, moved);
    if (news) announce(news);
    return moved;
  }

  /** What a step brings with it: who is told, and what everybody may read. */
  async #follow(from: Notice, to: Notice, event: NoticeEvent, manager: EntityManager): Promise<void> {
    const begins = to.state === 'published' && from.state !== 'published';
    const ends = from.state === 'published' && to.state !== 'published';
    const kind = begins ? 'published' : event.action && told[event.action];
    if (kind) {
      await this.deliveries.insert(
        {
          ...{ id: event.id, noticeId: to.id, kind, createdAt: event.createdAt, position: null },
          ...{
            total: null,
            done: 0,
            recipients: 0,
            delivered: 0,
            attempts: 0,
            claimedBy: null,
            claimedUntil: null,
          },
          ...{ startedAt: null, finishedAt: null },
        },
        manager,
      );
    }
    if (begins && to.isPublic) {
      const communities = new Set(to.audience.places.map(({ communityId }) => communityId));
      const rows = [...communities].map((communityId) => ({
        ...{ noticeId: to.id, communityId, publishedAt: to.publishedAt ?? event.createdAt },
      }));
      await this.notices.putUp(rows, manager);
      await this.files.show(to, manager);
    }
    if (ends) {
      await this.notices.takeDown(to.id, manager);
      await this.files.hide(to, manager);
    }
  }
}

/** @param to as the row will be, but for what follows from the step */
function changeOf(to: Notice, action: NoticeAction, now: Date, from: Notice): NoticeChange {
  const begins = to.state === 'published' && from.state !== 'published';
  const ends = ['withdrawn', 'expired', 'discarded'].includes(to.state);
  const { id: _id, version: _version, createdAt: _createdAt, ...rest } = to;
  const moved = {
    ...rest,
    updatedAt: now,
    ...(begins ? { publishedAt: now } : {}),
    ...(action === 'correct' ? { revision: from.revision + 1, correctedAt: now } : {}),
    ...(action === 'remind' ? { lastRemindedAt: now } : {}),
    ...(ends ? { endedAt: now } : {}),
  };
  // What waits for its words to be let through has no time of its own.
  const dueAt = dueAtOf(moved) ?? (moved.state === 'scheduled' ? now : null);
  return { ...moved, dueAt };
}
