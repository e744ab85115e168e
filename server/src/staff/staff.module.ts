import { Module } from '@nestjs/common';
import { GridModule } from '../grid/grid.module.js';
import { GridAssignmentRepository } from './grid-assignment.repository.js';
import { GridAssignmentService } from './grid-assignment.service.js';
import { GridAssignmentWriter } from './grid-assignment.writer.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { OrganisationRepository } from './organisation/organisation.repository.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { StaffMemberMapper } from './staff-member.mapper.js';
import { StaffMemberService } from './staff-member.service.js';
import { StaffController } from './staff.controller.js';
import { StaffRepository } from './staff.repository.js';
import { StaffService } from './staff.service.js';
import { UnitRepository } from './unit.repository.js';
import { UnitService } from './unit.service.js';

@Module({
  imports: [GridModule],
  controllers: [StaffController, OrganisationController],
  providers: [
    StaffRepository,
    StaffService,
    StaffMemberMapper,
    StaffMemberService,
    UnitRepository,
    UnitService,
    GridAssignmentRepository,
    GridAssignmentService,
    GridAssignmentWriter,
    OrganisationRepository,
    OrganisationService,
  ],
  exports: [StaffService, UnitService, GridAssignmentRepository, GridAssignmentWriter],
})
export class StaffModule {}
