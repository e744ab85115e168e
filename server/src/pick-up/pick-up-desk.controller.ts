import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type {
  CallForPickUp,
  CorrectPickUp,
  HandOver,
  PickUpDeskQuery,
} from '@linge/shared/pick-up/pick-up-desk.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { PickUpDeskService } from './pick-up-desk.service.js';
import { PickUpHandOverService } from './pick-up-hand-over.service.js';

@Controller()
export class PickUpDeskController {
  constructor(
    private readonly desks: PickUpDeskService,
    private readonly handOvers: PickUpHandOverService,
  ) {}

  @Handle(pickUpApi.listDesk)
  listDesk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.listDesk.params }) { id }: { id: string },
    @Query({ schema: pickUpApi.listDesk.query }) query: PickUpDeskQuery,
  ) {
    return this.desks.list(principal, id, query);
  }

  @Handle(pickUpApi.handOver)
  async handOver(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.handOver.params }) { id }: { id: string },
    @Body({ schema: pickUpApi.handOver.body }) body: HandOver,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.handOvers.handOver(principal, id, body), reply);
  }

  @Handle(pickUpApi.correct)
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.correct.params }) params: { id: string; pickUpId: string },
    @Body({ schema: pickUpApi.correct.body }) body: CorrectPickUp,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.handOvers.correct(principal, params, body), reply);
  }

  @Handle(pickUpApi.call)
  call(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.call.params }) { id }: { id: string },
    @Body({ schema: pickUpApi.call.body }) body: CallForPickUp,
  ) {
    return this.desks.call(principal, id, body);
  }
}
