import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { accountTiedTopic, type AccountTied } from '../household-tie/household-tie.service.js';
import { NoticeFanOutRepository } from './notice-fan-out.repository.js';
import { NoticeOwnRepository } from './notice-own.repository.js';
import { NoticeReadingService } from './notice-reading.service.js';

/**
 * Somebody of a household that a notice was for uses the app from now on: they find in it what still stands, and
 * what they read elsewhere already counts for the household. Who moves
 * in later is not added: whom a notice is for is settled when it goes out.
 */
@Injectable()
export class NoticeTieListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly rows: NoticeFanOutRepository,
    private readonly own: NoticeOwnRepository,
    private readonly reading: NoticeReadingService,
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
    for (const noticeId of standing) await this.reading.settle(accountId, noticeId, manager);
  }
}
