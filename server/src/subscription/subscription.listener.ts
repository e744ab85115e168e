import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { Outbox } from '../common/outbox/outbox.js';
import { SubscriptionService, type ToldByWechat } from './subscription.service.js';

/** What WeChat pushes to us of what people answered. */
export const subscribeAnswered = 'wechat.SubscribeAnswered';

/** Hears from WeChat itself what people answered when they were asked. */
@Injectable()
export class SubscriptionListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly outbox: Outbox,
    private readonly subscriptions: SubscriptionService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(subscribeAnswered, async (message, manager) => {
      const { id, payload, createdAt } = message;
      await this.subscriptions.toldByWechat(payload as ToldByWechat, id, createdAt, manager);
      await this.outbox.redact(message, manager);
    });
  }
}
