import { Module } from '@nestjs/common';
import { AccessRecordModule } from '../access-record/access-record.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { CorrectionDecisionService } from './correction-decision.service.js';
import { CorrectionStepService } from './correction-step.service.js';
import { CorrectionController } from './correction.controller.js';
import { CorrectionMapper } from './correction.mapper.js';
import { CorrectionNotifier } from './correction.notifier.js';
import { CorrectionRepository } from './correction.repository.js';
import { CorrectionService } from './correction.service.js';
import { HeldRecordRepository } from './held-record.repository.js';
import { HeldRecordService } from './held-record.service.js';

@Module({
  imports: [AccessRecordModule, HouseholdTieModule, MessageModule, ResidentModule, StaffModule],
  controllers: [CorrectionController],
  providers: [
    CorrectionDecisionService,
    CorrectionMapper,
    CorrectionNotifier,
    CorrectionRepository,
    CorrectionService,
    CorrectionStepService,
    HeldRecordRepository,
    HeldRecordService,
  ],
  exports: [CorrectionService, HeldRecordService],
})
export class CorrectionModule {}
