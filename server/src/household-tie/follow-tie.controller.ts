import { Body, Controller, Param, Res } from '@nestjs/common';
import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import type { AgreeToFollow, MakeFollowCode } from '@linge/shared/household-tie/follow-tie.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { FollowTieService } from './follow-tie.service.js';

@Controller()
export class FollowTieController {
  constructor(private readonly follows: FollowTieService) {}

  @Handle(followTieApi.makeCode)
  async makeCode(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: followTieApi.makeCode.body }) body: MakeFollowCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.follows.makeCode(principal, body), reply);
  }

  @Handle(followTieApi.agree)
  async agree(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: followTieApi.agree.body }) body: AgreeToFollow,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.follows.agree(principal, body), reply);
  }

  @Handle(followTieApi.list)
  async list(@CurrentPrincipal() principal: Principal) {
    return { items: await this.follows.list(principal) };
  }

  @Handle(followTieApi.end)
  end(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followTieApi.end.params }) { id }: { id: string },
  ): Promise<void> {
    return this.follows.end(principal, id);
  }
}
