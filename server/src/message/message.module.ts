import { Module } from '@nestjs/common';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { MessageController } from './message.controller.js';
import { MessagePreferenceRepository } from './message-preference.repository.js';
import { MessagePreferenceService } from './message-preference.service.js';
import { MessageReadingService } from './message-reading.service.js';
import { MessageRepository } from './message.repository.js';
import { MessageService } from './message.service.js';
import { UnreadHold } from './unread-hold.js';

@Module({
  imports: [SubscriptionModule],
  controllers: [MessageController],
  providers: [
    MessagePreferenceRepository,
    MessagePreferenceService,
    MessageReadingService,
    MessageRepository,
    MessageService,
    UnreadHold,
  ],
  exports: [MessageService],
})
export class MessageModule {}
