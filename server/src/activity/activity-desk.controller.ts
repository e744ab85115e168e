import { Body, Controller, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityChoicesQuery, ActivityDeskQuery } from '@linge/shared/activity/activity-desk.schema';
import type { CreateActivity } from '@linge/shared/activity/activity-write.schema';
import type { PlanSessions } from '@linge/shared/activity/session-plan.schema';
import type { AddWalkIn, ListedSignUpQuery, RemoveSignUp } from '@linge/shared/activity/sign-up-list.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ActivityActionService } from './activity-action.service.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { ActivityViewService } from './activity-view.service.js';
import { SignUpListService } from './sign-up-list.service.js';

@Controller()
export class ActivityDeskController {
  constructor(
    private readonly choosing: ActivityChoiceService,
    private readonly actions: ActivityActionService,
    private readonly views: ActivityViewService,
    private readonly signUps: SignUpListService,
  ) {}

  @Handle(activityDeskApi.choices)
  choices(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: activityDeskApi.choices.query }) { communityId }: ActivityChoicesQuery,
  ) {
    return this.choosing.choices(principal, communityId);
  }

  @Handle(activityDeskApi.planSessions)
  planSessions(@Body({ schema: activityDeskApi.planSessions.body }) body: PlanSessions) {
    return this.choosing.plan(body);
  }

  @Handle(activityDeskApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: activityDeskApi.create.body }) body: CreateActivity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.actions.create(principal, body), reply);
  }

  @Handle(activityDeskApi.listDesk)
  listDesk(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: activityDeskApi.listDesk.query }) query: ActivityDeskQuery,
  ) {
    return this.views.list(principal, query);
  }

  @Handle(activityDeskApi.getDesk)
  async getDesk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.getDesk.params }) { id }: { id: string },
  ) {
    return this.views.view(await this.views.open(id, principal), principal);
  }

  @Handle(activityDeskApi.listSignUps)
  listSignUps(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.listSignUps.params }) { id }: { id: string },
    @Query({ schema: activityDeskApi.listSignUps.query }) query: ListedSignUpQuery,
  ) {
    return this.signUps.list(principal, id, query);
  }

  @Handle(activityDeskApi.exportSignUps)
  async exportSignUps(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.exportSignUps.params }) { id }: { id: string },
  ) {
    const { title, content } = await this.signUps.workbook(principal, id);
    return new StreamableFile(content, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${title} 报名名单.xlsx`)}`,
    });
  }

  @Handle(activityDeskApi.addWalkIn)
  async addWalkIn(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.addWalkIn.params }) { id }: { id: string },
    @Body({ schema: activityDeskApi.addWalkIn.body }) body: AddWalkIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.signUps.addWalkIn(principal, id, body), reply);
  }

  @Handle(activityDeskApi.removeSignUp)
  removeSignUp(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.removeSignUp.params })
    { id, signUpId }: { id: string; signUpId: string },
    @Body({ schema: activityDeskApi.removeSignUp.body }) { version }: RemoveSignUp,
  ) {
    return this.signUps.remove(principal, { activityId: id, signUpId }, version);
  }
}
