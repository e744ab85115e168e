import { Module } from '@nestjs/common';
import { DoorModule } from '../door/door.module.js';
import { GridModule } from '../grid/grid.module.js';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { WorkingCalendarModule } from '../working-calendar/working-calendar.module.js';
import { CadreReportClaimService } from './cadre-report-claim.service.js';
import { CadreReportDepartureService } from './cadre-report-departure.service.js';
import { CadreReportDeskService } from './cadre-report-desk.service.js';
import { CadreReportRecipientRepository } from './cadre-report-recipient.repository.js';
import { CadreReportRecipientService } from './cadre-report-recipient.service.js';
import { CadreReportStepService } from './cadre-report-step.service.js';
import { CadreReportSubmissionService } from './cadre-report-submission.service.js';
import { CadreReportController } from './cadre-report.controller.js';
import { CadreReportMapper } from './cadre-report.mapper.js';
import { CadreReportReminder } from './cadre-report.reminder.js';
import { CadreReportRepository } from './cadre-report.repository.js';

@Module({
  imports: [DoorModule, GridModule, MessageModule, StaffModule, WorkingCalendarModule],
  controllers: [CadreReportController],
  providers: [
    CadreReportClaimService,
    CadreReportDepartureService,
    CadreReportDeskService,
    CadreReportMapper,
    CadreReportRecipientRepository,
    CadreReportRecipientService,
    CadreReportReminder,
    CadreReportRepository,
    CadreReportStepService,
    CadreReportSubmissionService,
  ],
  exports: [CadreReportDepartureService],
})
export class CadreReportModule {}
