import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { handoverApi } from '@linge/shared/staff/handover.api';
import type { CreateHandover, HandoverPreviewQuery } from '@linge/shared/staff/handover.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { answerCreated } from '../../common/http/created.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { HandoverService } from './handover.service.js';

@Controller()
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

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
}
