import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type * as event from '@linge/shared/resident/life-event.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { TimelineQuery } from '@linge/shared/resident/resident.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { HouseholdEventService } from './household-event.service.js';
import { OtherHomeService } from './other-home.service.js';
import { RegistryTimelineService } from './registry-timeline.service.js';
import { ResidentEventService } from './resident-event.service.js';

interface ById {
  readonly id: string;
}

/** Life as it happens, and what has happened so far. */
@Controller()
export class LifeEventController {
  constructor(
    private readonly households: HouseholdEventService,
    private readonly residents: ResidentEventService,
    private readonly timelines: RegistryTimelineService,
    private readonly otherHomes: OtherHomeService,
  ) {}

  @Handle(residentApi.enterHousehold)
  async enterHousehold(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: residentApi.enterHousehold.body }) body: event.EnterHousehold,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.households.enter(principal, body), reply);
  }

  @Handle(residentApi.addResident)
  addResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.addResident.params }) { id }: ById,
    @Body({ schema: residentApi.addResident.body }) body: event.AddResident,
  ) {
    return this.households.addResident(principal, id, body);
  }

  @Handle(residentApi.changeHousehold)
  changeHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.changeHousehold.params }) { id }: ById,
    @Body({ schema: residentApi.changeHousehold.body }) body: event.ChangeHousehold,
  ) {
    return this.households.change(principal, id, body);
  }

  @Handle(residentApi.changeHead)
  changeHead(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.changeHead.params }) { id }: ById,
    @Body({ schema: residentApi.changeHead.body }) body: event.ChangeHead,
  ) {
    return this.households.changeHead(principal, id, body);
  }

  @Handle(residentApi.joinHousehold)
  joinHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.joinHousehold.params }) { id }: ById,
    @Body({ schema: residentApi.joinHousehold.body }) body: event.JoinHousehold,
  ) {
    return this.households.join(principal, id, body);
  }

  @Handle(residentApi.splitHousehold)
  splitHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.splitHousehold.params }) { id }: ById,
    @Body({ schema: residentApi.splitHousehold.body }) body: event.SplitHousehold,
  ) {
    return this.households.split(principal, id, body);
  }

  @Handle(residentApi.moveOutHousehold)
  moveOutHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.moveOutHousehold.params }) { id }: ById,
    @Body({ schema: residentApi.moveOutHousehold.body }) body: event.MoveOutHousehold,
  ) {
    return this.households.moveOut(principal, id, body);
  }

  @Handle(residentApi.correctResident)
  correctResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.correctResident.params }) { id }: ById,
    @Body({ schema: residentApi.correctResident.body }) body: event.CorrectResident,
  ) {
    return this.residents.correct(principal, id, body);
  }

  @Handle(residentApi.leaveResident)
  leaveResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.leaveResident.params }) { id }: ById,
    @Body({ schema: residentApi.leaveResident.body }) body: event.LeaveResident,
  ) {
    return this.residents.leave(principal, id, body);
  }

  @Handle(residentApi.moveResident)
  moveResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.moveResident.params }) { id }: ById,
    @Body({ schema: residentApi.moveResident.body }) body: event.MoveResident,
  ) {
    return this.residents.move(principal, id, body);
  }

  @Handle(residentApi.returnResident)
  returnResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.returnResident.params }) { id }: ById,
    @Body({ schema: residentApi.returnResident.body }) body: event.ReturnResident,
  ) {
    return this.residents.return(principal, id, body);
  }

  @Handle(residentApi.renewTerm)
  renewTerm(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.renewTerm.params }) { id }: ById,
    @Body({ schema: residentApi.renewTerm.body }) body: event.RenewTerm,
  ) {
    return this.residents.renewTerm(principal, id, body);
  }

  @Handle(residentApi.householdTimeline)
  householdTimeline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.householdTimeline.params }) { id }: ById,
    @Query({ schema: residentApi.householdTimeline.query }) query: z.output<typeof TimelineQuery>,
  ) {
    return this.timelines.ofHousehold(principal, id, query);
  }

  @Handle(residentApi.residentTimeline)
  residentTimeline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.residentTimeline.params }) { id }: ById,
    @Query({ schema: residentApi.residentTimeline.query }) query: z.output<typeof TimelineQuery>,
  ) {
    return this.timelines.ofResident(principal, id, query);
  }

  @Handle(residentApi.addOtherHome)
  addOtherHome(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.addOtherHome.params }) { id }: ById,
    @Body({ schema: residentApi.addOtherHome.body }) body: event.AddOtherHome,
  ) {
    return this.otherHomes.add(principal, id, body);
  }

  @Handle(residentApi.endOtherHome)
  endOtherHome(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.endOtherHome.params }) { id }: ById,
    @Body({ schema: residentApi.endOtherHome.body }) body: event.EndOtherHome,
  ) {
    return this.otherHomes.end(principal, id, body);
  }

  @Handle(residentApi.listOtherHomes)
  listOtherHomes(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.listOtherHomes.params }) { id }: ById,
  ) {
    return this.otherHomes.ofResident(principal, id);
  }

  @Handle(residentApi.listOtherResidents)
  listOtherResidents(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.listOtherResidents.params }) { id }: ById,
  ) {
    return this.otherHomes.ofHousehold(principal, id);
  }
}
