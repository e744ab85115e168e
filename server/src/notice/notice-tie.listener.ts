import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { accountTiedTopic, type AccountTied } from '../household-tie/household-tie.service.js';
import { MessageService } from '../message/message.service.js';
import { NoticeDeliveryRepository } from './notice-delivery.repository.js';
import { NoticeFanOutRepository } from './notice-fan-out.repository.js';
import { NoticeOwnRepository } from './notice-own.repository.js';
import { NoticeReadingService } from './notice-reading.service.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { ownerOf } from './notice.announcement.js';
import { NoticeRepository } from './notice.repository.js';
import { noticeMessage } from './notice.wording.js';

/**
 * Somebody of a household that a notice was for uses the app from now on: what still stands is put into their inbox, and
 * what they read elsewhere already counts for the household. Who moves in later is not added: whom a notice is for is
 * settled when it goes out.
 */
@Injectable()
export class NoticeTieListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly rows: NoticeFanOutRepository,
    private readonly own: NoticeOwnRepository,
    private readonly reading: NoticeReadingService,
    private readonly notices: NoticeRepository,
    private readonly deliveries: NoticeDeliveryRepository,
    private readonly refused: NoticeRefusedService,
    private readonly messages: MessageService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(accountTiedTopic, ({ payload }, manager) =>
      this.#add(payload as AccountTied, manager),
    );
  }

  async #add({ accountId, householdId }: AccountTied, manager: EntityManager): Promise<void> {
    const persons = await this.own.persons(accountId, manager);
    const residentIds = persons.flatMap(({ residentId, followed }) => (followed ? [] : residentId));
    const standing = await this.rows.addLateReader(accountId, householdId, residentIds, manager);
    for (const noticeId of standing) {
      await this.#tell(noticeId, accountId, manager);
      await this.reading.settle(accountId, noticeId, manager);
    }
  }

  /**
   * As it stands now, in the place of the day on which it went out, and told of the same event as everybody else: who has
   * it already is not told again, however often and in whatever order this and the fan-out come.
   */
  async #tell(noticeId: string, accountId: string, manager: EntityManager): Promise<void> {
    const row = await this.notices.find(noticeId, manager);
    const delivery = await this.deliveries.published(noticeId, manager);
    if (row?.state !== 'published' || !delivery) return;
    const { notice } = await this.refused.shown(row);
    const message = {
      ...noticeMessage('published', notice),
      subject: { type: 'notice' as const, id: noticeId },
      ...{ eventId: delivery.id, createdAt: delivery.createdAt, within: ownerOf(notice), quiet: true },
    };
    await this.messages.deliver(message, [accountId], manager);
  }
}
