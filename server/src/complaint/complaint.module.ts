import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { DoorModule } from '../door/door.module.js';
import { FileModule } from '../file/file.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { ComplaintActionController } from './complaint-action.controller.js';
import { ComplaintActionService } from './complaint-action.service.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { ComplaintHandoverRepository } from './complaint-handover.repository.js';
import { ComplaintHandoverService } from './complaint-handover.service.js';
import { ComplaintHouseholdRepository } from './complaint-household.repository.js';
import { ComplaintHouseholdService } from './complaint-household.service.js';
import { ComplaintListRepository } from './complaint-list.repository.js';
import { ComplaintSubmissionService } from './complaint-submission.service.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { ComplaintController } from './complaint.controller.js';
import { ComplaintNotifier } from './complaint.notifier.js';
import { ComplaintRepository } from './complaint.repository.js';
import { ComplaintService } from './complaint.service.js';

@Module({
  imports: [
    AccountModule,
    DoorModule,
    FileModule,
    HouseholdTieModule,
    MessageModule,
    ResidentModule,
    StaffModule,
  ],
  controllers: [ComplaintController, ComplaintActionController],
  providers: [
    ComplaintRepository,
    ComplaintListRepository,
    ComplaintCategoryRepository,
    ComplaintViewService,
    ComplaintService,
    ComplaintSubmissionService,
    ComplaintActionService,
    ComplaintHouseholdRepository,
    ComplaintHouseholdService,
    ComplaintHandoverRepository,
    ComplaintHandoverService,
    ComplaintNotifier,
  ],
  exports: [ComplaintHandoverService],
})
export class ComplaintModule {}
