import { Module } from '@nestjs/common';
import { ParkedPushRepository } from './parked-push.repository.js';
import { PushRepository } from './push.repository.js';
import { PushSender } from './push.sender.js';
import { PushService } from './push.service.js';
import { PushUpkeep } from './push.upkeep.js';
import { PushWorker } from './push.worker.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionLedger } from './subscription.ledger.js';
import { SubscriptionListener } from './subscription.listener.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionService } from './subscription.service.js';

@Module({
  controllers: [SubscriptionController],
  providers: [
    ParkedPushRepository,
    PushRepository,
    PushSender,
    PushService,
    PushUpkeep,
    PushWorker,
    SubscriptionLedger,
    SubscriptionListener,
    SubscriptionRepository,
    SubscriptionService,
  ],
  exports: [PushService, SubscriptionService],
})
export class SubscriptionModule {}
