import { Module } from '@nestjs/common';
import { GridModule } from '../grid/grid.module.js';
import { GridAssignmentRepository } from './grid-assignment.repository.js';
import { GridAssignmentService } from './grid-assignment.service.js';
import { GridAssignmentWriter } from './grid-assignment.writer.js';
import { StaffMemberMapper } from './staff-member.mapper.js';
import { StaffMemberService } from './staff-member.service.js';
import { StaffController } from './staff.controller.js';
import { StaffRepository } from './staff.repository.js';
import { StaffService } from './staff.service.js';
import { UnitRepository } from './unit.repository.js';
import { UnitService } from './unit.service.js';

@Module({
  imports: [GridModule],
  controllers: [StaffController],
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
  ],
  exports: [StaffService, GridAssignmentRepository, GridAssignmentWriter],
})
export class StaffModule {}
