import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { standingNoticeRefused, type StandingRefused } from '../content-check/content-verdict.service.js';
import { NoticeStepService } from './notice-step.service.js';
import { NoticeViewService } from './notice-view.service.js';
import { NoticeRepository } from './notice.repository.js';

/** What readers find instead of the notice; what exactly was wrong is between its author and whoever looked at it. */
const withdrawnReason = '更正后的内容没有通过审核，会重新发布';

/** A correction is in force at once; where it turns out that it may not be shown, the notice is withdrawn. */
@Injectable()
export class NoticeRefusalListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly notices: NoticeRepository,
    private readonly views: NoticeViewService,
    private readonly steps: NoticeStepService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(standingNoticeRefused, ({ subjectId, payload }, manager) =>
      this.#withdraw(subjectId, payload as StandingRefused, manager),
    );
  }

  async #withdraw(noticeId: string, { reason }: StandingRefused, manager: EntityManager): Promise<void> {
    const notice = await this.notices.find(noticeId, manager);
    // Put right since, or let through after all.
    if (!notice || (await this.views.markOn(notice, 'names', manager)) !== 'refused') return;
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
