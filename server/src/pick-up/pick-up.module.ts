import { Module } from '@nestjs/common';
import { AccessRecordModule } from '../access-record/access-record.module.js';
import { ActivityModule } from '../activity/activity.module.js';
import { CheckInModule } from '../check-in/check-in.module.js';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { PickUpChildRepository } from './pick-up-child.repository.js';
import { PickUpClock } from './pick-up-clock.js';
import { PickUpDeskController } from './pick-up-desk.controller.js';
import { PickUpDeskService } from './pick-up-desk.service.js';
import { PickUpHandOverService } from './pick-up-hand-over.service.js';
import { PickUpOwnService } from './pick-up-own.service.js';
import { PickUpPhoneService } from './pick-up-phone.service.js';
import { PickUpTakerService } from './pick-up-taker.service.js';
import { PickUpViewService } from './pick-up-view.service.js';
import { PickUpController } from './pick-up.controller.js';
import { PickUpNotifier } from './pick-up.notifier.js';
import { PickUpRepository } from './pick-up.repository.js';
import { PickUpUpkeep } from './pick-up.upkeep.js';

@Module({
  imports: [AccessRecordModule, ActivityModule, CheckInModule, MessageModule, StaffModule],
  controllers: [PickUpController, PickUpDeskController],
  providers: [
    PickUpChildRepository,
    PickUpClock,
    PickUpDeskService,
    PickUpHandOverService,
    PickUpNotifier,
    PickUpOwnService,
    PickUpPhoneService,
    PickUpRepository,
    PickUpTakerService,
    PickUpUpkeep,
    PickUpViewService,
  ],
})
export class PickUpModule {}
