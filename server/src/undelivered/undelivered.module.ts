import { Module } from '@nestjs/common';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { UndeliveredController } from './undelivered.controller.js';
import { UndeliveredRepository } from './undelivered.repository.js';
import { UndeliveredService } from './undelivered.service.js';

@Module({
  imports: [SubscriptionModule],
  controllers: [UndeliveredController],
  providers: [UndeliveredRepository, UndeliveredService],
})
export class UndeliveredModule {}
