import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { handoverApi } from '@linge/shared/staff/handover.api';
import type {
  CreateHandover,
  HandoverListQuery,
  HandoverPreviewQuery,
} from '@linge/shared/staff/handover.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { answerCreated } from '../../common/http/created.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { HandoverPlanService } from './handover-plan.service.js';
import { HandoverService } from './handover.service.js';

@Controller()
export class HandoverController {
  constructor(
    private readonly handovers: HandoverService,
    private readonly plans: HandoverPlanService,
  ) {}

  @Handle(handoverApi.preview)
  preview(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: handoverApi.preview.params }) { id }: { id: string },
    @Query({ schema: handoverApi.preview.query }) { day }: z.output<typeof HandoverPreviewQuery>,
  ) {
    return this.handovers.preview(principal, id, day);
  }

  @Handle(handoverApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: handoverApi.create.params }) { id }: { id: string },
    @Body({ schema: handoverApi.create.body }) body: CreateHandover,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.handovers.create(principal, id, body), reply);
  }

  @Handle(handoverApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: handoverApi.list.query }) query: z.output<typeof HandoverListQuery>,
  ) {
    return this.plans.list(principal, query);
  }

  @Handle(handoverApi.cancel)
  cancel(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: handoverApi.cancel.params }) { id }: { id: string },
  ) {
    return this.plans.cancel(principal, id);
  }
}
