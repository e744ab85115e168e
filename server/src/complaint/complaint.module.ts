import { Module } from '@nestjs/common';
import { AccessRecordModule } from '../access-record/access-record.module.js';
import { AccountModule } from '../account/account.module.js';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { DoorModule } from '../door/door.module.js';
import { FileModule } from '../file/file.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { GridModule } from '../grid/grid.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { WorkingCalendarModule } from '../working-calendar/working-calendar.module.js';
import { ComplaintActionController } from './complaint-action.controller.js';
import { ComplaintActionService } from './complaint-action.service.js';
import { ComplaintEditService } from './complaint-edit.service.js';
import { ComplaintCategoryController } from './complaint-category.controller.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { ComplaintCategoryService } from './complaint-category.service.js';
import { ComplaintDispatchRepository } from './complaint-dispatch.repository.js';
import { ComplaintExportController } from './complaint-export.controller.js';
import { ComplaintExportRepository } from './complaint-export.repository.js';
import { ComplaintExportService } from './complaint-export.service.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintFilingService } from './complaint-filing.service.js';
import { ComplaintFollowController } from './complaint-follow.controller.js';
import { ComplaintFollowService } from './complaint-follow.service.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { ComplaintHandoverRepository } from './complaint-handover.repository.js';
import { ComplaintHandoverService } from './complaint-handover.service.js';
import { ComplaintHouseholdRepository } from './complaint-household.repository.js';
import { ComplaintHouseholdService } from './complaint-household.service.js';
import { ComplaintJoiningService } from './complaint-joining.service.js';
import { ComplaintListRepository } from './complaint-list.repository.js';
import { ComplaintMergeTargetService } from './complaint-merge-target.service.js';
import { ComplaintMediationRepository } from './complaint-mediation.repository.js';
import { ComplaintMediationService } from './complaint-mediation.service.js';
import { ComplaintBatchController } from './complaint-batch.controller.js';
import { ComplaintBatchService } from './complaint-batch.service.js';
import { ComplaintQueueRepository } from './complaint-queue.repository.js';
import { ComplaintOutcomeRepository } from './complaint-outcome.repository.js';
import { ComplaintOutcomeService } from './complaint-outcome.service.js';
import { ComplaintPlaceController } from './complaint-place.controller.js';
import { ComplaintPlaceRepository } from './complaint-place.repository.js';
import { ComplaintPlaceService } from './complaint-place.service.js';
import { ComplaintSimilarRepository } from './complaint-similar.repository.js';
import { ComplaintStuckController } from './complaint-stuck.controller.js';
import { ComplaintStuckReminder } from './complaint-stuck.reminder.js';
import { ComplaintStuckRepository } from './complaint-stuck.repository.js';
import { ComplaintStuckService } from './complaint-stuck.service.js';
import { ComplaintReporterService } from './complaint-reporter.service.js';
import { ComplaintSubmissionService } from './complaint-submission.service.js';
import { ComplaintSideService } from './complaint-side.service.js';
import { ComplaintTargetService } from './complaint-target.service.js';
import { ComplaintTellerController } from './complaint-teller.controller.js';
import { ComplaintTellerService } from './complaint-teller.service.js';
import { ComplaintTimer } from './complaint-timer.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { ComplaintController } from './complaint.controller.js';
import { ComplaintListenerService } from './complaint-listener.service.js';
import { ComplaintNotifier } from './complaint.notifier.js';
import { ComplaintRateController } from './complaint-rate.controller.js';
import { ComplaintRateRepository } from './complaint-rate.repository.js';
import { ComplaintTakerService } from './complaint-taker.service.js';
import { ComplaintRateService } from './complaint-rate.service.js';
import { ComplaintReleaseService } from './complaint-release.service.js';
import { ComplaintRepository } from './complaint.repository.js';
import { ComplaintService } from './complaint.service.js';

@Module({
  imports: [
    AccessRecordModule,
    AccountModule,
    ContentHoldModule,
    DoorModule,
    FileModule,
    GridModule,
    HouseholdTieModule,
    MessageModule,
    ResidentModule,
    StaffModule,
    WorkingCalendarModule,
  ],
  controllers: [
    ComplaintCategoryController,
    ComplaintFollowController,
    ComplaintController,
    ComplaintRateController,
    ComplaintPlaceController,
    ComplaintStuckController,
    ComplaintExportController,
    ComplaintBatchController,
    ComplaintTellerController,
    ComplaintActionController,
  ],
  providers: [
    ComplaintRepository,
    ComplaintListRepository,
    ComplaintQueueRepository,
    ComplaintBatchService,
    ComplaintCategoryRepository,
    ComplaintCategoryService,
    ComplaintFilingRepository,
    ComplaintViewService,
    ComplaintService,
    ComplaintSubmissionService,
    ComplaintFilingService,
    ComplaintOutcomeRepository,
    ComplaintOutcomeService,
    ComplaintActionService,
    ComplaintEditService,
    ComplaintHouseholdRepository,
    ComplaintHouseholdService,
    ComplaintJoiningService,
    ComplaintTargetService,
    ComplaintTakerService,
    ComplaintMergeTargetService,
    ComplaintSideService,
    ComplaintDispatchRepository,
    ComplaintFollowerRepository,
    ComplaintFollowService,
    ComplaintSimilarRepository,
    ComplaintReporterService,
    ComplaintTellerService,
    ComplaintTimer,
    ComplaintHandoverRepository,
    ComplaintHandoverService,
    ComplaintListenerService,
    ComplaintNotifier,
    ComplaintMediationRepository,
    ComplaintMediationService,
    ComplaintRateRepository,
    ComplaintRateService,
    ComplaintReleaseService,
    ComplaintPlaceRepository,
    ComplaintPlaceService,
    ComplaintStuckReminder,
    ComplaintStuckRepository,
    ComplaintStuckService,
    ComplaintExportRepository,
    ComplaintExportService,
  ],
  exports: [
    ComplaintHandoverService,
    ComplaintJoiningService,
    ComplaintMediationService,
    ComplaintOutcomeService,
    ComplaintReleaseService,
    ComplaintService,
    ComplaintSubmissionService,
  ],
})
export class ComplaintModule {}
