import { Body, Controller, Param, Res } from '@nestjs/common';
import type { ChangeFeedback, GiveFeedback } from '@linge/shared/activity-review/activity-feedback.schema';
import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ActivityFeedbackService } from './activity-feedback.service.js';

interface TurnParams {
  readonly id: string;
  readonly signUpId: string;
}

@Controller()
export class ActivityFeedbackController {
  constructor(private readonly feedbacks: ActivityFeedbackService) {}

  @Handle(activityFeedbackApi.own)
  own(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityFeedbackApi.own.params }) { id }: { id: string },
  ) {
    return this.feedbacks.own(principal, id);
  }

  @Handle(activityFeedbackApi.give)
  async give(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityFeedbackApi.give.params }) { id, signUpId }: TurnParams,
    @Body({ schema: activityFeedbackApi.give.body }) body: GiveFeedback,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.feedbacks.give(principal, { activityId: id, signUpId }, body), reply);
  }

  @Handle(activityFeedbackApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityFeedbackApi.change.params }) { id, signUpId }: TurnParams,
    @Body({ schema: activityFeedbackApi.change.body }) body: ChangeFeedback,
  ) {
    return this.feedbacks.change(principal, { activityId: id, signUpId }, body);
  }

  @Handle(activityFeedbackApi.result)
  result(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityFeedbackApi.result.params }) { id }: { id: string },
  ) {
    return this.feedbacks.result(principal, id);
  }
}
