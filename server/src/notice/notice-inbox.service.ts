import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MessageService } from '../message/message.service.js';
import { NoticeDelivery } from './entities/notice-delivery.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeFanOutRepository } from './notice-fan-out.repository.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { noticeMessage } from './notice.wording.js';
import { NoticeRepository } from './notice.repository.js';

const batchAccounts = 5_000;

/** Writes anew what stands in inboxes of a notice whose words were refused. */
@Injectable()
export class NoticeInboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: NoticeRepository,
    private readonly fanOut: NoticeFanOutRepository,
    private readonly refused: NoticeRefusedService,
    private readonly messages: MessageService,
  ) {}

  /** Not in one transaction, as it may be all of a town: what was begun and left is done once more. */
  async hideRefused(noticeId: string): Promise<void> {
    // Waits for the batch in hand, which may not know yet; the next one does.
    await this.dataSource.transaction((manager) => this.notices.lock(noticeId, manager));
    const notice = await this.notices.find(noticeId);
    if (!notice) return;
    const { manager } = this.dataSource;
    const shown = await this.refused.shown(notice);
    const deliveries = await manager.find(NoticeDelivery, { where: { noticeId } });
    const told = deliveries.filter((one) => saysRefused(one, notice, shown.refused));
    for (let after: string | undefined = ''; after !== undefined;) {
      const accounts: string[] = await this.fanOut.readers(noticeId, after, batchAccounts, manager);
      for (const { id, kind } of told) {
        await this.messages.rewrite(id, accounts, noticeMessage(kind, shown.notice), manager);
      }
      after = accounts.length < batchAccounts ? undefined : accounts.at(-1);
    }
  }
}

/** That it was withdrawn is told with the reason; the others may say what it says since its last correction. */
function saysRefused(
  { kind, createdAt, finishedAt }: NoticeDelivery,
  { correctedAt }: Notice,
  contentRefused: boolean,
): boolean {
  if (kind === 'withdrawn') return true;
  if (!contentRefused || !correctedAt) return false;
  return createdAt >= correctedAt || finishedAt === null || finishedAt >= correctedAt;
}
