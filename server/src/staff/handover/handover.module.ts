import { Module } from '@nestjs/common';
import { ComplaintModule } from '../../complaint/complaint.module.js';
import { StaffModule } from '../staff.module.js';
import { HandoverController } from './handover.controller.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoverService } from './handover.service.js';
import { HandoverSettlement } from './handover.settlement.js';
import { HandoverUpkeep } from './handover.upkeep.js';
import { HeldPostRepository } from './held-post.repository.js';
import { SettlementRepository } from './settlement.repository.js';

/** A module of its own, above both: complaints ask who serves, and a handover moves complaints. */
@Module({
  imports: [StaffModule, ComplaintModule],
  controllers: [HandoverController],
  providers: [
    HandoverRepository,
    HeldPostRepository,
    SettlementRepository,
    HandoverService,
    HandoverSettlement,
    HandoverUpkeep,
  ],
})
export class HandoverModule {}
