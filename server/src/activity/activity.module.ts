import { Module } from '@nestjs/common';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { FileModule } from '../file/file.module.js';
import { GridModule } from '../grid/grid.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { PageCodeModule } from '../page-code/page-code.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VolunteerModule } from '../volunteer/volunteer.module.js';
import { WorkingCalendarModule } from '../working-calendar/working-calendar.module.js';
import { ActivityActionController } from './activity-action.controller.js';
import { ActivityActionService } from './activity-action.service.js';
import { ActivityChoiceRepository } from './activity-choice.repository.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { ActivityClock } from './activity-clock.js';
import { ActivityDeskController } from './activity-desk.controller.js';
import { ActivityFileService } from './activity-file.service.js';
import { ActivityListRepository } from './activity-list.repository.js';
import { ActivityListener } from './activity.listener.js';
import { ActivityReadService } from './activity-read.service.js';
import { ActivityRollService } from './activity-roll.service.js';
import { ActivityStepService } from './activity-step.service.js';
import { ActivityViewService } from './activity-view.service.js';
import { ActivityWordService } from './activity-word.service.js';
import { ActivityController } from './activity.controller.js';
import { ActivityNotifier } from './activity.notifier.js';
import { ActivityRepository } from './activity.repository.js';
import { ActivityCalendarController } from './calendar/activity-calendar.controller.js';
import { ActivityCalendarRepository } from './calendar/activity-calendar.repository.js';
import { ActivityCalendarService } from './calendar/activity-calendar.service.js';
import { ActivitySheetController } from './sheet/activity-sheet.controller.js';
import { ActivitySheetService } from './sheet/activity-sheet.service.js';
import { SignUpGoneModule } from './sign-up-gone.module.js';
import { SignUpLineService } from './sign-up-line.service.js';
import { SignUpListService } from './sign-up-list.service.js';
import { SignUpOwnRepository } from './sign-up-own.repository.js';
import { SignUpOwnService } from './sign-up-own.service.js';
import { SignUpPersonRepository } from './sign-up-person.repository.js';
import { SignUpPersonService } from './sign-up-person.service.js';
import { SignUpService } from './sign-up.service.js';
import { SignUpViewService } from './sign-up-view.service.js';

@Module({
  imports: [
    ContentHoldModule,
    FileModule,
    GridModule,
    HouseholdTieModule,
    MessageModule,
    PageCodeModule,
    ResidentModule,
    SignUpGoneModule,
    StaffModule,
    VolunteerModule,
    WorkingCalendarModule,
  ],
  controllers: [
    ActivityController,
    ActivityCalendarController,
    ActivityDeskController,
    ActivityActionController,
    ActivitySheetController,
  ],
  providers: [
    ActivityActionService,
    ActivityCalendarRepository,
    ActivityCalendarService,
    ActivityChoiceRepository,
    ActivityChoiceService,
    ActivityClock,
    ActivityFileService,
    ActivityListRepository,
    ActivityListener,
    ActivityNotifier,
    ActivityReadService,
    ActivityRepository,
    ActivityRollService,
    ActivitySheetService,
    ActivityStepService,
    ActivityViewService,
    ActivityWordService,
    SignUpLineService,
    SignUpListService,
    SignUpOwnRepository,
    SignUpOwnService,
    SignUpPersonRepository,
    SignUpPersonService,
    SignUpService,
    SignUpViewService,
  ],
  exports: [ActivityRollService, ActivityViewService, SignUpPersonService],
})
export class ActivityModule {}
