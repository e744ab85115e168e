import { Module } from '@nestjs/common';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { FileModule } from '../file/file.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { PageCodeModule } from '../page-code/page-code.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { NoticeActionController } from './notice-action.controller.js';
import { NoticeActionService } from './notice-action.service.js';
import { NoticeActorService } from './notice-actor.service.js';
import { NoticeAppListener } from './notice-app.listener.js';
import { NoticeAppRepository } from './notice-app.repository.js';
import { NoticeAudienceRepository } from './notice-audience.repository.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { NoticeClock } from './notice-clock.js';
import { NoticeCorrectionService } from './notice-correction.service.js';
import { NoticeDeliveryRepository } from './notice-delivery.repository.js';
import { NoticeDeliveryWorker } from './notice-delivery.worker.js';
import { NoticeDeskController } from './notice-desk.controller.js';
import { NoticeFanOut } from './notice-fan-out.js';
import { NoticeFanOutRepository } from './notice-fan-out.repository.js';
import { NoticeFileService } from './notice-file.service.js';
import { NoticeFollowerRepository } from './notice-follower.repository.js';
import { NoticeInboxService } from './notice-inbox.service.js';
import { NoticeOwnRepository } from './notice-own.repository.js';
import { NoticeOwnService } from './notice-own.service.js';
import { NoticeReachListener } from './notice-reach.listener.js';
import { NoticeReachRepository } from './notice-reach.repository.js';
import { NoticeReachService } from './notice-reach.service.js';
import { NoticeReadingRepository } from './notice-reading.repository.js';
import { NoticeReadingService } from './notice-reading.service.js';
import { NoticeRefusalListener } from './notice-refusal.listener.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { NoticeStepService } from './notice-step.service.js';
import { NoticeTellingService } from './notice-telling.service.js';
import { NoticeTieListener } from './notice-tie.listener.js';
import { NoticeViewService } from './notice-view.service.js';
import { NoticeController } from './notice.controller.js';
import { NoticeNotifier } from './notice.notifier.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeLinkController } from './poster/notice-link.controller.js';
import { NoticeLinkRepository } from './poster/notice-link.repository.js';
import { NoticeLinkService } from './poster/notice-link.service.js';
import { NoticePosterController } from './poster/notice-poster.controller.js';
import { NoticePosterService } from './poster/notice-poster.service.js';

@Module({
  imports: [
    ContentHoldModule,
    FileModule,
    HouseholdTieModule,
    MessageModule,
    PageCodeModule,
    ResidentModule,
    StaffModule,
  ],
  controllers: [
    NoticeController,
    NoticeDeskController,
    NoticeActionController,
    NoticeLinkController,
    NoticePosterController,
  ],
  providers: [
    NoticeActionService,
    NoticeActorService,
    NoticeAppListener,
    NoticeAppRepository,
    NoticeAudienceRepository,
    NoticeAudienceService,
    NoticeClock,
    NoticeCorrectionService,
    NoticeDeliveryRepository,
    NoticeDeliveryWorker,
    NoticeFanOut,
    NoticeFanOutRepository,
    NoticeFileService,
    NoticeFollowerRepository,
    NoticeInboxService,
    NoticeLinkRepository,
    NoticeLinkService,
    NoticeNotifier,
    NoticeOwnRepository,
    NoticeOwnService,
    NoticePosterService,
    NoticeReachListener,
    NoticeReachRepository,
    NoticeReachService,
    NoticeReadingRepository,
    NoticeReadingService,
    NoticeRefusalListener,
    NoticeRefusedService,
    NoticeRepository,
    NoticeStepService,
    NoticeTellingService,
    NoticeTieListener,
    NoticeViewService,
  ],
})
export class NoticeModule {}
