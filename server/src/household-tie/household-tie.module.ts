import { Module } from '@nestjs/common';
import { AccessRecordModule } from '../access-record/access-record.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { FamilyRepository } from './family.repository.js';
import { FollowAnswerService } from './follow-answer.service.js';
import { FollowOfferController } from './follow-offer.controller.js';
import { FollowOfferListener } from './follow-offer.listener.js';
import { FollowOfferRepository } from './follow-offer.repository.js';
import { FollowOfferService } from './follow-offer.service.js';
import { FollowTellingService } from './follow-telling.service.js';
import { FollowTieController } from './follow-tie.controller.js';
import { FollowTieRepository } from './follow-tie.repository.js';
import { FollowTieService } from './follow-tie.service.js';
import { HouseholdTieCaseService } from './household-tie-case.service.js';
import { HouseholdTieController } from './household-tie.controller.js';
import { HouseholdTieListener } from './household-tie.listener.js';
import { HouseholdTieListeners } from './tie-listener.js';
import { HouseholdTieMapper } from './household-tie.mapper.js';
import { HouseholdTieNotifier } from './household-tie.notifier.js';
import { HouseholdTieRepository } from './household-tie.repository.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { HouseholdTieRequestService } from './household-tie-request.service.js';
import { HouseholdTieService } from './household-tie.service.js';
import { HouseholdTieStepService } from './household-tie-step.service.js';
import { OwnHouseholdService } from './own-household.service.js';
import { RoomRepository } from './room.repository.js';

@Module({
  imports: [AccessRecordModule, MessageModule, ResidentModule, StaffModule],
  controllers: [FollowOfferController, FollowTieController, HouseholdTieController],
  providers: [
    FamilyRepository,
    FollowAnswerService,
    FollowOfferListener,
    FollowOfferRepository,
    FollowOfferService,
    FollowTellingService,
    FollowTieRepository,
    FollowTieService,
    HouseholdTieCaseService,
    HouseholdTieListener,
    HouseholdTieListeners,
    HouseholdTieMapper,
    HouseholdTieNotifier,
    HouseholdTieRepository,
    HouseholdTieRequestRepository,
    HouseholdTieRequestService,
    HouseholdTieService,
    HouseholdTieStepService,
    OwnHouseholdService,
    RoomRepository,
  ],
  exports: [HouseholdTieListeners, HouseholdTieService],
})
export class HouseholdTieModule {}
