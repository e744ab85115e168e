import { Module } from '@nestjs/common';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VolunteerModule } from '../volunteer/volunteer.module.js';
import { ServiceHoursAnswerController } from './service-hours-answer.controller.js';
import { ServiceHoursAnswerService } from './service-hours-answer.service.js';
import { ServiceHoursEntryService } from './service-hours-entry.service.js';
import { ServiceHoursLedgerService } from './service-hours-ledger.service.js';
import { ServiceHoursObjectionRepository } from './service-hours-objection.repository.js';
import { ServiceHoursObjectionService } from './service-hours-objection.service.js';
import { ServiceHoursViewService } from './service-hours-view.service.js';
import { ServiceHoursController } from './service-hours.controller.js';
import { ServiceHoursNotifier } from './service-hours.notifier.js';
import { ServiceHoursRepository } from './service-hours.repository.js';

@Module({
  imports: [MessageModule, StaffModule, VolunteerModule],
  controllers: [ServiceHoursAnswerController, ServiceHoursController],
  providers: [
    ServiceHoursAnswerService,
    ServiceHoursEntryService,
    ServiceHoursLedgerService,
    ServiceHoursNotifier,
    ServiceHoursObjectionRepository,
    ServiceHoursObjectionService,
    ServiceHoursRepository,
    ServiceHoursViewService,
  ],
  exports: [ServiceHoursLedgerService, ServiceHoursViewService],
})
export class ServiceHoursModule {}
