import { Module } from '@nestjs/common';
import { MessageController } from './message.controller.js';
import { MessageRepository } from './message.repository.js';
import { MessageService } from './message.service.js';

@Module({
  controllers: [MessageController],
  providers: [MessageRepository, MessageService],
  exports: [MessageService],
})
export class MessageModule {}
