import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import type {
  AskToJoin,
  DeclineVolunteer,
  VolunteerMemberListQuery,
  VolunteerProfile,
} from '@linge/shared/volunteer/volunteer.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { VolunteerRequestService } from './volunteer-request.service.js';
import { VolunteerService } from './volunteer.service.js';

@Controller()
export class VolunteerController {
  constructor(
    private readonly volunteers: VolunteerService,
    private readonly requests: VolunteerRequestService,
  ) {}

  @Handle(volunteerApi.own)
  own(@CurrentPrincipal() principal: Principal) {
    return this.volunteers.own(principal);
  }

  @Handle(volunteerApi.saveProfile)
  saveProfile(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: volunteerApi.saveProfile.body }) body: VolunteerProfile,
  ) {
    return this.volunteers.saveProfile(principal, body);
  }

  @Handle(volunteerApi.listTeams)
  async listTeams(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: volunteerApi.listTeams.query }) { communityId }: { communityId: string },
  ) {
    return { items: await this.volunteers.teamsOf(principal, communityId) };
  }

  @Handle(volunteerApi.getTeam)
  getTeam(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.getTeam.params }) { id }: { id: string },
  ) {
    return this.volunteers.team(principal, id);
  }

  @Handle(volunteerApi.join)
  async join(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.join.params }) { id }: { id: string },
    @Body({ schema: volunteerApi.join.body }) body: AskToJoin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.requests.ask(principal, id, body), reply);
  }

  @Handle(volunteerApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.withdraw.params }) { id }: { id: string },
  ): Promise<void> {
    return this.requests.withdraw(principal, id);
  }

  @Handle(volunteerApi.leave)
  leave(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.leave.params }) { id }: { id: string },
  ): Promise<void> {
    return this.volunteers.leave(principal, id);
  }

  @Handle(volunteerApi.listRequests)
  async listRequests(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.listRequests.params }) { id }: { id: string },
  ) {
    return { items: await this.requests.list(principal, id) };
  }

  @Handle(volunteerApi.confirm)
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.confirm.params }) { id }: { id: string },
  ): Promise<void> {
    return this.requests.confirm(principal, id);
  }

  @Handle(volunteerApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.decline.params }) { id }: { id: string },
    @Body({ schema: volunteerApi.decline.body }) { reason }: DeclineVolunteer,
  ): Promise<void> {
    return this.requests.decline(principal, id, reason);
  }

  @Handle(volunteerApi.listMembers)
  listMembers(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: volunteerApi.listMembers.params }) { id }: { id: string },
    @Query({ schema: volunteerApi.listMembers.query }) query: z.output<typeof VolunteerMemberListQuery>,
  ) {
    return this.volunteers.members(principal, id, query);
  }
}
