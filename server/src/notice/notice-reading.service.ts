import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReadNotice } from '@linge/shared/notice/notice-own.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { messageReadTopic, type MessageRead } from '../message/message-reading.service.js';
import { MessageService } from '../message/message.service.js';
import { NoticeOwnRepository, type ReadableNotice } from './notice-own.repository.js';
import { NoticeReachRepository } from './notice-reach.repository.js';
import { NoticeReadingRepository, type ReadColumn } from './notice-reading.repository.js';
import { statusOf } from './notice.policy.js';

/** Reading: kept by account, and counted for people and their households. */
@Injectable()
export class NoticeReadingService implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: OutboxHandlers,
    private readonly own: NoticeOwnRepository,
    private readonly rows: NoticeReadingRepository,
    private readonly reach: NoticeReachRepository,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(messageReadTopic('notice'), async (message, manager) => {
      await this.#fromInbox(message.subjectId, message.payload as MessageRead, manager);
      // Who read it stands where reading is kept, and goes with the account from there.
      await this.outbox.redact(message, manager);
    });
    this.messages.holdUnread('notice', (accountId, ids) => this.#stillAsked(accountId, ids));
  }

  /** @throws AppError NOT_FOUND for one that is not addressed to the account */
  async read(accountId: string, noticeId: string, { revision }: ReadNotice): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const opened = await this.#open(accountId, noticeId, manager);
      await this.#mark(opened, 'readAt', revision, manager);
      await this.messages.readAbout(accountId, { type: 'notice', id: noticeId }, manager);
    });
  }

  /**
   * Who says so has read it as well.
   * @throws AppError NOT_FOUND, NOTICE_TRANSITION_NOT_ALLOWED also where it came by whom they follow alone
   */
  async acknowledge(accountId: string, noticeId: string, { revision }: ReadNotice): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const opened = await this.#open(accountId, noticeId, manager);
      const { needsAcknowledgement, state } = opened.notice;
      const following = await this.#onlyFollowed(accountId, [noticeId], manager);
      if (!needsAcknowledgement || state !== 'published' || following.size > 0) {
        throw new AppError(409, 'NOTICE_TRANSITION_NOT_ALLOWED');
      }
      await this.#mark(opened, 'readAt', revision, manager);
      await this.#mark(opened, 'acknowledgedAt', revision, manager);
      await this.messages.readAbout(accountId, { type: 'notice', id: noticeId }, manager);
    });
  }

  /** What came by whom they follow is asked of them in no way: to confirm it is up to the followed one. */
  async #stillAsked(accountId: string, noticeIds: readonly string[]): Promise<string[]> {
    const asked = await this.own.unconfirmed(accountId, noticeIds);
    const following = await this.#onlyFollowed(accountId, asked);
    return asked.filter((id) => !following.has(id));
  }

  async #onlyFollowed(
    accountId: string,
    noticeIds: readonly string[],
    manager?: EntityManager,
  ): Promise<Set<string>> {
    if (!noticeIds.length) return new Set();
    return this.own.onlyFollowed(accountId, noticeIds, await this.own.persons(accountId, manager), manager);
  }

  /** Its message was opened: that is the same as reading it, as it stood when the message was written. */
  async #fromInbox(noticeId: string, { accountId }: MessageRead, manager: EntityManager): Promise<void> {
    const opened = await this.own.lock(noticeId, accountId, manager);
    if (opened) await this.#mark(opened, 'readAt', opened.reader.readRevision ?? 1, manager);
  }

  async #open(accountId: string, noticeId: string, manager: EntityManager): Promise<ReadableNotice> {
    const opened = await this.own.lock(noticeId, accountId, manager);
    if (!opened) throw AppError.notFound();
    return opened;
  }

  /** What an account read counts for a household that it comes to later, too. */
  async settle(accountId: string, noticeId: string, manager: EntityManager): Promise<void> {
    const opened = await this.own.lock(noticeId, accountId, manager);
    if (!opened) return;
    const { readAt, readRevision, acknowledgedAt } = opened.reader;
    if (readAt) await this.#mark(opened, 'readAt', readRevision ?? 1, manager);
    if (acknowledgedAt) await this.#mark(opened, 'acknowledgedAt', readRevision ?? 1, manager);
  }

  /**
   * What no longer stands is only noted for the account: nobody has to be reached with it. Where it was marked before,
   * the account may have come to another household since.
   */
  async #mark(
    { notice, reader }: ReadableNotice,
    column: ReadColumn,
    revision: number,
    manager: EntityManager,
  ): Promise<void> {
    const now = this.clock.now();
    const seen = Math.min(revision, notice.revision);
    const first = reader[column] === null;
    const newer = seen > (reader.readRevision ?? 0);
    const change = { ...(newer ? { readRevision: seen } : {}), ...(first ? { [column]: now } : {}) };
    if (first || newer) await this.rows.note(reader, change, manager);
    if (notice.state !== 'published') return;
    const known = await this.own.persons(reader.accountId, manager);
    const { countsByHousehold } = notice;
    // Who receives for somebody reads for them where one is enough; where each is to know, they still have to be told.
    const persons = known.flatMap(({ residentId, followed, received }) =>
      !followed || (received && countsByHousehold) ? residentId : [],
    );
    const received = known.flatMap((one) => (one.received ? one.residentId : []));
    const homes = countsByHousehold
      ? [
          ...(await this.own.homes(reader.accountId, manager)),
          ...(await this.own.householdsOf(notice.id, received, manager)),
        ]
      : await this.own.householdsOf(notice.id, persons, manager);
    // Locked before people are counted, so that of two who read at once the later one sees the other.
    const households = await this.reach.lock(notice.id, homes, manager);
    await this.rows.markPeople(notice.id, persons, column, now, manager);
    for (const household of households) {
      const { householdId } = household;
      if (household[column]) continue;
      const counts =
        notice.countsByHousehold || (await this.rows.allOf(notice.id, householdId, column, manager));
      if (!counts) continue;
      const status = statusOf({ ...household, [column]: now }, notice);
      await this.reach.save(household, { [column]: now, status }, manager);
    }
  }
}
