import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { dataExportReadyTopic, type DataExportReady } from './data-export.announcement.js';

/** Tells whoever asked for a copy that it can be fetched. */
@Injectable()
export class DataExportNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(dataExportReadyTopic, async ({ subjectId, payload }, manager) => {
      const { accountId, readyAt } = payload as DataExportReady;
      await this.messages.deliver(
        {
          kind: 'dataExportReady',
          title: '您的个人信息副本整理好了',
          body: '七天内可以在“我的—隐私”里下载，只有您自己能下载。',
          subject: { type: 'dataExport', id: subjectId },
          // Once for each copy.
          eventId: subjectId,
          createdAt: new Date(readyAt),
        },
        [accountId],
        manager,
      );
    });
  }
}
