import { Module } from '@nestjs/common';
import { CadreReportModule } from '../../cadre-report/cadre-report.module.js';
import { ComplaintModule } from '../../complaint/complaint.module.js';
import { MediationModule } from '../../mediation/mediation.module.js';
import { MessageModule } from '../../message/message.module.js';
import { VolunteerModule } from '../../volunteer/volunteer.module.js';
import { StaffModule } from '../staff.module.js';
import { HandoverController } from './handover.controller.js';
import { HandoverNotifier } from './handover.notifier.js';
import { HandoverPlanRepository } from './handover-plan.repository.js';
import { HandoverPlanService } from './handover-plan.service.js';
import { HandoverViewRepository } from './handover-view.repository.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoverService } from './handover.service.js';
import { HandoverSettlement } from './handover.settlement.js';
import { HandoverUpkeep } from './handover.upkeep.js';
import { HeldPostRepository } from './held-post.repository.js';
import { SettlementRepository } from './settlement.repository.js';
import { StandInNotifier } from './stand-in.notifier.js';
import { StandInRepository } from './stand-in.repository.js';

/** A module of its own, above both: complaints ask who serves, and a handover moves complaints. */
@Module({
  imports: [StaffModule, CadreReportModule, ComplaintModule, MediationModule, MessageModule, VolunteerModule],
  controllers: [HandoverController],
  providers: [
    HandoverRepository,
    HandoverViewRepository,
    HandoverPlanRepository,
    StandInRepository,
    HeldPostRepository,
    SettlementRepository,
    HandoverService,
    HandoverPlanService,
    HandoverNotifier,
    StandInNotifier,
    HandoverSettlement,
    HandoverUpkeep,
  ],
})
export class HandoverModule {}
