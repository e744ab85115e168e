import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { staffApi } from '@linge/shared/staff/staff.api';
import type {
  CreateGridAssignment,
  CreateStaffMember,
  CreateStandIn,
  EndGridAssignment,
  GridAssignmentListQuery,
  StaffMemberListQuery,
  UnitListQuery,
} from '@linge/shared/staff/staff.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { GridAssignmentService } from './grid-assignment.service.js';
import { StaffMemberService } from './staff-member.service.js';
import { UnitService } from './unit.service.js';

@Controller()
export class StaffController {
  constructor(
    private readonly units: UnitService,
    private readonly members: StaffMemberService,
    private readonly assignments: GridAssignmentService,
  ) {}

  @Handle(staffApi.listUnits)
  listUnits(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: staffApi.listUnits.query }) query: z.output<typeof UnitListQuery>,
  ) {
    return this.units.list(principal, query);
  }

  @Handle(staffApi.listStaffMembers)
  listStaffMembers(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: staffApi.listStaffMembers.query }) query: z.output<typeof StaffMemberListQuery>,
  ) {
    return this.members.list(principal, query);
  }

  @Handle(staffApi.createStaffMember)
  async createStaffMember(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: staffApi.createStaffMember.body }) body: CreateStaffMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.members.create(principal, body), reply);
  }

  @Handle(staffApi.listAssignments)
  listAssignments(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: staffApi.listAssignments.query }) query: z.output<typeof GridAssignmentListQuery>,
  ) {
    return this.assignments.list(principal, query);
  }

  @Handle(staffApi.createAssignment)
  async createAssignment(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: staffApi.createAssignment.body }) body: CreateGridAssignment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.assignments.create(principal, body), reply);
  }

  @Handle(staffApi.createStandIn)
  async createStandIn(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: staffApi.createStandIn.params }) { id }: { id: string },
    @Body({ schema: staffApi.createStandIn.body }) body: CreateStandIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.assignments.standIn(principal, id, body), reply);
  }

  @Handle(staffApi.endAssignment)
  endAssignment(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: staffApi.endAssignment.params }) { id }: { id: string },
    @Body({ schema: staffApi.endAssignment.body }) body: EndGridAssignment,
  ) {
    return this.assignments.end(principal, id, body);
  }
}
