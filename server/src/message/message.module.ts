import { Module } from '@nestjs/common';
import { MessageController } from './message.controller.js';
import { MessageReadingService } from './message-reading.service.js';
import { MessageRepository } from './message.repository.js';
import { MessageService } from './message.service.js';

@Module({
  controllers: [MessageController],
  providers: [MessageReadingService, MessageRepository, MessageService],
  exports: [MessageService],
})
export class MessageModule {}
