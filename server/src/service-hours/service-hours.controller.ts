import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type {
  CorrectHours,
  GrantHours,
  ObjectToHours,
  OwnHoursListQuery,
  TeamHoursListQuery,
} from '@linge/shared/service-hours/service-hours.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ServiceHoursEntryService } from './service-hours-entry.service.js';
import { ServiceHoursObjectionService } from './service-hours-objection.service.js';
import { ServiceHoursViewService } from './service-hours-view.service.js';

@Controller()
export class ServiceHoursController {
  constructor(
    private readonly views: ServiceHoursViewService,
    private readonly entries: ServiceHoursEntryService,
    private readonly objections: ServiceHoursObjectionService,
  ) {}

  @Handle(serviceHoursApi.own)
  async own(@CurrentPrincipal() principal: Principal) {
    return { items: await this.views.own(principal) };
  }

  @Handle(serviceHoursApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: serviceHoursApi.listOwn.query }) query: OwnHoursListQuery,
  ) {
    return this.views.listOwn(principal, query);
  }

  @Handle(serviceHoursApi.object)
  async object(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.object.params }) { id }: { id: string },
    @Body({ schema: serviceHoursApi.object.body }) body: ObjectToHours,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.objections.object(principal, id, body), reply);
  }

  @Handle(serviceHoursApi.withdrawObjection)
  withdrawObjection(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.withdrawObjection.params }) { id }: { id: string },
  ): Promise<void> {
    return this.objections.withdraw(principal, id);
  }

  @Handle(serviceHoursApi.ofTeam)
  ofTeam(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.ofTeam.params }) { id }: { id: string },
  ) {
    return this.views.ofTeam(principal, id);
  }

  @Handle(serviceHoursApi.listOfTeam)
  listOfTeam(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.listOfTeam.params }) { id }: { id: string },
    @Query({ schema: serviceHoursApi.listOfTeam.query }) query: z.output<typeof TeamHoursListQuery>,
  ) {
    return this.views.listOfTeam(principal, id, query);
  }

  @Handle(serviceHoursApi.grant)
  async grant(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: serviceHoursApi.grant.body }) body: GrantHours,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.entries.grant(principal, body), reply);
  }

  @Handle(serviceHoursApi.correct)
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.correct.params }) { id }: { id: string },
    @Body({ schema: serviceHoursApi.correct.body }) body: CorrectHours,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.entries.correct(principal, id, body), reply);
  }
}
