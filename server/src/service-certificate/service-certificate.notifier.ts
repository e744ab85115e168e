import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import {
  certificateRevokedTopic,
  revocationMessage,
  type RevocationNews,
} from './service-certificate.announcement.js';

/** Tells whoever holds a certificate that it was taken back. */
@Injectable()
export class ServiceCertificateNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(certificateRevokedTopic, ({ subjectId, payload }, manager) =>
      this.tell(subjectId, payload as RevocationNews, manager),
    );
  }

  tell(certificateId: string, news: RevocationNews, manager: EntityManager): Promise<void> {
    const { eventId, communityId, accountId, at } = news;
    return this.messages.deliver(
      {
        ...{ kind: 'certificateRevoked', ...revocationMessage(news), eventId, within: { communityId } },
        subject: { type: 'serviceCertificate', id: certificateId },
        createdAt: new Date(at),
      },
      [accountId],
      manager,
    );
  }
}
