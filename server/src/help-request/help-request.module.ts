import { Module } from '@nestjs/common';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ServiceHoursModule } from '../service-hours/service-hours.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VolunteerModule } from '../volunteer/volunteer.module.js';
import { HelpAskerService } from './help-asker.service.js';
import { HelpPersonRepository } from './help-person.repository.js';
import { HelpRequestActionController } from './help-request-action.controller.js';
import { HelpRequestActionService } from './help-request-action.service.js';
import { HelpRequestAskService } from './help-request-ask.service.js';
import { HelpRequestClock } from './help-request-clock.js';
import { HelpRequestController } from './help-request.controller.js';
import { HelpRequestGoneService } from './help-request-gone.service.js';
import { HelpRequestListener } from './help-request.listener.js';
import { HelpRequestListRepository } from './help-request-list.repository.js';
import { HelpRequestMapper } from './help-request.mapper.js';
import { HelpRequestNotifier } from './help-request.notifier.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService } from './help-request-step.service.js';
import { HelpRequestViewService } from './help-request-view.service.js';
import { HelpRequestWordService } from './help-request-word.service.js';

@Module({
  imports: [
    ContentHoldModule,
    MessageModule,
    ResidentModule,
    ServiceHoursModule,
    StaffModule,
    VolunteerModule,
  ],
  controllers: [HelpRequestController, HelpRequestActionController],
  providers: [
    HelpAskerService,
    HelpPersonRepository,
    HelpRequestActionService,
    HelpRequestAskService,
    HelpRequestClock,
    HelpRequestGoneService,
    HelpRequestListener,
    HelpRequestListRepository,
    HelpRequestMapper,
    HelpRequestNotifier,
    HelpRequestRepository,
    HelpRequestStepService,
    HelpRequestViewService,
    HelpRequestWordService,
  ],
  exports: [HelpRequestGoneService],
})
export class HelpRequestModule {}
