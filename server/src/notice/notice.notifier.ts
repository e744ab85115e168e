import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeActorService } from './notice-actor.service.js';
import { noticeTopic, ownerOf, toldSteps, type NoticeStep, type ToldStep } from './notice.announcement.js';
import { NoticeRepository } from './notice.repository.js';
import { deskMessage, nobodyLooksMessage, type AskedWhy } from './notice.wording.js';

/** Tells those who write notices of what waits for them: a second pair of eyes, or what it said. */
@Injectable()
export class NoticeNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly notices: NoticeRepository,
    private readonly actors: NoticeActorService,
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
    const approvers = type === 'NoticeSubmitted' ? await this.actors.approvers(notice) : undefined;
    const nobody = approvers?.length === 0;
    const told = nobody
      ? nobodyLooksMessage(notice)
      : deskMessage(type, notice, step.note, await this.#why(type, notice, step));
    const accounts = approvers?.length ? approvers : [notice.authorAccountId];
    await this.messages.deliver(
      {
        ...told,
        subject: { type: 'noticeDesk', id: noticeId },
        eventId: step.eventId,
        createdAt: new Date(step.createdAt),
        within: ownerOf(notice),
      },
      // Who submitted it hears of it where there is nobody else to hear of it.
      accounts.filter((accountId) => nobody || accountId !== step.actorAccountId),
      manager,
    );
  }

  /** Why they, and why now. */
  async #why(type: ToldStep, notice: Notice, { actorAccountId }: NoticeStep): Promise<AskedWhy | undefined> {
    if (type !== 'NoticeSubmitted') return undefined;
    if (actorAccountId === null) return 'authorLeft';
    return (await this.actors.isAlone(notice)) ? 'standIn' : undefined;
  }
}
