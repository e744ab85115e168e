import { Module } from '@nestjs/common';
import { ActivityModule } from '../activity/activity.module.js';
import { ServiceHoursModule } from '../service-hours/service-hours.module.js';
import { CheckInController } from './check-in.controller.js';
import { CheckInDeskController } from './check-in-desk.controller.js';
import { CheckInDeskService } from './check-in-desk.service.js';
import { CheckInHoursService } from './check-in-hours.service.js';
import { CheckInListRepository } from './check-in-list.repository.js';
import { CheckInMarkService } from './check-in-mark.service.js';
import { CheckInOwnRepository } from './check-in-own.repository.js';
import { CheckInOwnService } from './check-in-own.service.js';
import { CheckInRepository } from './check-in.repository.js';
import { CheckInRollService } from './check-in-roll.service.js';
import { CheckInScanService } from './check-in-scan.service.js';
import { CheckInSessionService } from './check-in-session.service.js';
import { CheckInWriteService } from './check-in-write.service.js';

@Module({
  imports: [ActivityModule, ServiceHoursModule],
  controllers: [CheckInController, CheckInDeskController],
  providers: [
    CheckInDeskService,
    CheckInHoursService,
    CheckInListRepository,
    CheckInMarkService,
    CheckInOwnRepository,
    CheckInOwnService,
    CheckInRepository,
    CheckInRollService,
    CheckInScanService,
    CheckInSessionService,
    CheckInWriteService,
  ],
  exports: [CheckInRollService],
})
export class CheckInModule {}
