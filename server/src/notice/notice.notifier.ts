import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { noticeTopic, ownerOf, toldSteps, type NoticeStep, type ToldStep } from './notice.announcement.js';
import { levels, writers } from './notice.policy.js';
import { NoticeRepository } from './notice.repository.js';
import { deskMessage } from './notice.wording.js';

/** Tells those who write notices of what waits for them: a second pair of eyes, or what it said. */
@Injectable()
export class NoticeNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly notices: NoticeRepository,
    private readonly audiences: NoticeAudienceService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of toldSteps) {
      this.handlers.register(noticeTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, type, payload as NoticeStep, manager),
      );
    }
  }

  async tell(noticeId: string, type: ToldStep, step: NoticeStep, manager: EntityManager): Promise<void> {
    const notice = await this.notices.find(noticeId, manager);
    if (!notice) return;
    const accounts = type === 'NoticeSubmitted' ? await this.#approvers(notice) : [notice.authorAccountId];
    await this.messages.deliver(
      {
        ...deskMessage(type, notice, step.note),
        subject: { type: 'noticeDesk', id: noticeId },
        eventId: step.eventId,
        createdAt: new Date(step.createdAt),
        within: ownerOf(notice),
      },
      accounts.filter((accountId) => accountId !== step.actorAccountId),
      manager,
    );
  }

  /** Those who serve its first place at its level or above: whether they may approve of it all, the policy decides. */
  async #approvers(notice: Notice): Promise<string[]> {
    const [gridId] = await this.audiences.gridsOf(notice.audience);
    const roles = levels.slice(levels.indexOf(notice.level)).flatMap((level) => writers[level]);
    return gridId ? this.staff.accountsServing(gridId, roles, this.clock.today()) : [];
  }
}
