import { Body, Controller, Param, Res } from '@nestjs/common';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { Authorise } from '@linge/shared/pick-up/pick-up.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { PickUpOwnService } from './pick-up-own.service.js';

@Controller()
export class PickUpController {
  constructor(private readonly own: PickUpOwnService) {}

  @Handle(pickUpApi.getOwn)
  getOwn(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.getOwn.params }) { id }: { id: string },
  ) {
    return this.own.get(principal, id);
  }

  @Handle(pickUpApi.authorise)
  async authorise(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.authorise.params }) { id }: { id: string },
    @Body({ schema: pickUpApi.authorise.body }) body: Authorise,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.own.authorise(principal, id, body), reply);
  }

  @Handle(pickUpApi.revoke)
  revoke(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: pickUpApi.revoke.params }) params: { id: string; authorisationId: string },
  ) {
    return this.own.revoke(principal, params);
  }
}
