import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { standingNoticeRefused, type StandingRefused } from '../content-check/content-verdict.service.js';
import { NoticeInboxService } from './notice-inbox.service.js';
import { NoticeStepService } from './notice-step.service.js';
import { NoticeViewService } from './notice-view.service.js';
import { NoticeRepository } from './notice.repository.js';

/** What readers find instead of the notice; what exactly was wrong is between its author and whoever looked at it. */
const withdrawnReason = '更正后的内容没有通过审核，会重新发布';

/**
 * A correction is in force at once; where it turns out that it may not be shown, the notice is withdrawn. What of it, or
 * of why it was withdrawn, stands in inboxes goes.
 */
@Injectable()
export class NoticeRefusalListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly notices: NoticeRepository,
    private readonly views: NoticeViewService,
    private readonly steps: NoticeStepService,
    private readonly inbox: NoticeInboxService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(standingNoticeRefused, ({ subjectId, payload }, manager) =>
      this.#hide(subjectId, payload as StandingRefused, manager),
    );
  }

  async #hide(noticeId: string, { reason }: StandingRefused, manager: EntityManager): Promise<void> {
    const notice = await this.notices.find(noticeId, manager);
    // Put right since, or let through after all.
    if (!notice || (await this.views.markOn(notice, 'names', manager)) !== 'refused') return;
    if (notice.state === 'published') await this.#end(noticeId, reason);
    // Also of one that ended before: why it was withdrawn can be what was refused.
    await this.inbox.hideRefused(noticeId);
  }

  async #end(noticeId: string, reason: string | null): Promise<void> {
    const note = reason ?? withdrawnReason;
    try {
      await this.steps.takeAsSystem(noticeId, {
        action: 'withdraw',
        work: () => Promise.resolve({ note, change: { withdrawnReason } }),
      });
    } catch (error) {
      // It does not stand any more.
      if (!(error instanceof AppError)) throw error;
    }
  }
}
