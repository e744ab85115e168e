import { Body, Controller, Param, Res } from '@nestjs/common';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { RecordConsent } from '@linge/shared/subscription/subscription.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { SubscriptionService } from './subscription.service.js';

@Controller()
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @Handle(subscriptionApi.list)
  list(@CurrentPrincipal() principal: Principal) {
    return this.subscriptions.list(principal);
  }

  @Handle(subscriptionApi.record)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: subscriptionApi.record.body }) body: RecordConsent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.subscriptions.record(principal, body), reply);
  }

  @Handle(subscriptionApi.stop)
  stop(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: subscriptionApi.stop.params }) { template }: { template: PushTemplateName },
  ) {
    return this.subscriptions.stop(principal, template, true);
  }

  @Handle(subscriptionApi.resume)
  resume(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: subscriptionApi.resume.params }) { template }: { template: PushTemplateName },
  ) {
    return this.subscriptions.stop(principal, template, false);
  }
}
