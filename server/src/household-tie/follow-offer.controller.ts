import { Body, Controller, Param, Res } from '@nestjs/common';
import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import type { FindRelatives, MakeFollowOffer } from '@linge/shared/household-tie/follow-offer.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { FollowAnswerService } from './follow-answer.service.js';
import { FollowOfferService } from './follow-offer.service.js';

@Controller()
export class FollowOfferController {
  constructor(
    private readonly offers: FollowOfferService,
    private readonly answers: FollowAnswerService,
  ) {}

  @Handle(followOfferApi.findRelatives)
  findRelatives(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.findRelatives.params }) { id }: { id: string },
    @Body({ schema: followOfferApi.findRelatives.body }) body: FindRelatives,
  ) {
    return this.offers.find(principal, id, body);
  }

  @Handle(followOfferApi.make)
  async make(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.make.params }) { id }: { id: string },
    @Body({ schema: followOfferApi.make.body }) body: MakeFollowOffer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.offers.make(principal, id, body), reply);
  }

  @Handle(followOfferApi.listOf)
  async listOf(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.listOf.params }) { id }: { id: string },
  ) {
    return { items: await this.offers.list(principal, id) };
  }

  @Handle(followOfferApi.end)
  end(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.end.params }) { id, offerId }: { id: string; offerId: string },
  ): Promise<void> {
    return this.offers.end(principal, id, offerId);
  }

  @Handle(followOfferApi.listOwn)
  async listOwn(@CurrentPrincipal() principal: Principal) {
    return { items: await this.answers.list(principal) };
  }

  @Handle(followOfferApi.agree)
  agree(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.agree.params }) { id }: { id: string },
  ): Promise<void> {
    return this.answers.agree(principal, id);
  }

  @Handle(followOfferApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: followOfferApi.decline.params }) { id }: { id: string },
  ): Promise<void> {
    return this.answers.decline(principal, id);
  }
}
