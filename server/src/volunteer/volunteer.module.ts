import { Module } from '@nestjs/common';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VolunteerController } from './volunteer.controller.js';
import { VolunteerNotifier } from './volunteer.notifier.js';
import { VolunteerRepository } from './volunteer.repository.js';
import { VolunteerRequestRepository } from './volunteer-request.repository.js';
import { VolunteerRequestService } from './volunteer-request.service.js';
import { VolunteerTeamRepository } from './volunteer-team.repository.js';
import { VolunteerService } from './volunteer.service.js';

@Module({
  imports: [MessageModule, StaffModule],
  controllers: [VolunteerController],
  providers: [
    VolunteerNotifier,
    VolunteerRepository,
    VolunteerRequestRepository,
    VolunteerRequestService,
    VolunteerService,
    VolunteerTeamRepository,
  ],
  exports: [VolunteerService],
})
export class VolunteerModule {}
