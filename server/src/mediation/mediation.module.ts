import { Module } from '@nestjs/common';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { FileModule } from '../file/file.module.js';
import { GridModule } from '../grid/grid.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { MediationActionController } from './mediation-action.controller.js';
import { MediationActionService } from './mediation-action.service.js';
import { MediationAgreementService } from './mediation-agreement.service.js';
import { MediationAppointmentService } from './mediation-appointment.service.js';
import { MediationEntryService } from './mediation-entry.service.js';
import { MediationHandoverService } from './mediation-handover.service.js';
import { MediationOwnService } from './mediation-own.service.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationPeopleService } from './mediation-people.service.js';
import { MediationReminder } from './mediation-reminder.js';
import { MediationSeal } from './mediation-seal.js';
import { MediationStartService } from './mediation-start.service.js';
import { MediationStepService } from './mediation-step.service.js';
import { MediationTieListener } from './mediation-tie.listener.js';
import { MediationViewService } from './mediation-view.service.js';
import { MediationController } from './mediation.controller.js';
import { MediationMapper } from './mediation.mapper.js';
import { MediationNotifier } from './mediation.notifier.js';
import { MediationRepository } from './mediation.repository.js';
import { AgreementSheetService } from './sheet/agreement-sheet.service.js';

@Module({
  imports: [
    ComplaintModule,
    FileModule,
    GridModule,
    HouseholdTieModule,
    MessageModule,
    ResidentModule,
    StaffModule,
  ],
  controllers: [MediationController, MediationActionController],
  providers: [
    AgreementSheetService,
    MediationActionService,
    MediationAgreementService,
    MediationAppointmentService,
    MediationEntryService,
    MediationHandoverService,
    MediationMapper,
    MediationNotifier,
    MediationOwnService,
    MediationPartRepository,
    MediationPeopleService,
    MediationReminder,
    MediationRepository,
    MediationSeal,
    MediationStartService,
    MediationStepService,
    MediationTieListener,
    MediationViewService,
  ],
  exports: [MediationHandoverService, MediationOwnService],
})
export class MediationModule {}
