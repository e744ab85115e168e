import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { SubscriptionService, type ToldByWechat } from './subscription.service.js';

/** What WeChat pushes to us of what people answered. */
export const subscribeAnswered = 'wechat.SubscribeAnswered';

/** Hears from WeChat itself what people answered when they were asked. */
@Injectable()
export class SubscriptionListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly subscriptions: SubscriptionService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(subscribeAnswered, ({ id, payload, createdAt }, manager) =>
      this.subscriptions.toldByWechat(payload as ToldByWechat, id, createdAt, manager),
    );
  }
}
