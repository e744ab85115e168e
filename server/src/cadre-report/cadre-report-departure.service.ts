import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { StaffService } from '../staff/staff.service.js';
import { CadreReportStepService } from './cadre-report-step.service.js';

/** What becomes of open reports when whoever they lie with no longer serves the community. */
@Injectable()
export class CadreReportDepartureService {
  constructor(
    private readonly staff: StaffService,
    private readonly steps: CadreReportStepService,
    private readonly clock: Clock,
  ) {}

  /**
   * They go to the town, and never to a successor: whom the community names is decided anew. Nothing happens where
   * some post is left.
   * @throws AppError VERSION_CONFLICT where one of them has just moved on
   */
  async postOver(staffMemberId: string, manager: EntityManager): Promise<void> {
    if (!(await this.staff.hasLeft(staffMemberId, this.clock.today(), manager))) return;
    await this.steps.passAllOf(staffMemberId, manager);
  }
}
