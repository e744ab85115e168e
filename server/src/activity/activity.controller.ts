import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { activityApi } from '@linge/shared/activity/activity.api';
import type { PublicActivityListQuery } from '@linge/shared/activity/activity.schema';
import type { AnswerSignUp, OwnSignUpListQuery, SignUpRequest } from '@linge/shared/activity/sign-up.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ActivityReadService } from './activity-read.service.js';
import { SignUpOwnService } from './sign-up-own.service.js';
import { SignUpService } from './sign-up.service.js';

interface SignUpParams {
  readonly id: string;
  readonly signUpId: string;
}

@Controller()
export class ActivityController {
  constructor(
    private readonly reading: ActivityReadService,
    private readonly signUps: SignUpService,
    private readonly own: SignUpOwnService,
  ) {}

  @Handle(activityApi.list)
  list(@Query({ schema: activityApi.list.query }) query: PublicActivityListQuery) {
    return this.reading.list(query);
  }

  @Handle(activityApi.get)
  get(@Param({ schema: activityApi.get.params }) { id }: { id: string }) {
    return this.reading.get(id);
  }

  @Handle(activityApi.standing)
  standing(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityApi.standing.params }) { id }: { id: string },
  ) {
    return this.signUps.standing(principal, id);
  }

  @Handle(activityApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: activityApi.listOwn.query }) query: OwnSignUpListQuery,
  ) {
    return this.own.list(principal, query);
  }

  @Handle(activityApi.signUp)
  async signUp(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityApi.signUp.params }) { id }: { id: string },
    @Body({ schema: activityApi.signUp.body }) body: SignUpRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.signUps.signUp(id, body, principal), reply);
  }

  @Handle(activityApi.leave)
  leave(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityApi.leave.params }) { id, signUpId }: SignUpParams,
    @Body({ schema: activityApi.leave.body }) { version }: AnswerSignUp,
  ) {
    return this.signUps.answer({ activityId: id, signUpId }, 'leave', version, principal);
  }

  @Handle(activityApi.accept)
  accept(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityApi.accept.params }) { id, signUpId }: SignUpParams,
    @Body({ schema: activityApi.accept.body }) { version }: AnswerSignUp,
  ) {
    return this.signUps.answer({ activityId: id, signUpId }, 'accept', version, principal);
  }

  @Handle(activityApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityApi.decline.params }) { id, signUpId }: SignUpParams,
    @Body({ schema: activityApi.decline.body }) { version }: AnswerSignUp,
  ) {
    return this.signUps.answer({ activityId: id, signUpId }, 'decline', version, principal);
  }
}
