import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { correctionApi } from '@linge/shared/correction/correction.api';
import type {
  AcceptCorrection,
  AnswerCorrection,
  AskCorrection,
  CorrectionListQuery,
  OwnCorrectionListQuery,
  WithdrawCorrection,
} from '@linge/shared/correction/correction.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { CorrectionDecisionService } from './correction-decision.service.js';
import { CorrectionService } from './correction.service.js';
import { HeldRecordService } from './held-record.service.js';

@Controller()
export class CorrectionController {
  constructor(
    private readonly corrections: CorrectionService,
    private readonly decisions: CorrectionDecisionService,
    private readonly records: HeldRecordService,
  ) {}

  @Handle(correctionApi.held)
  async held(@CurrentPrincipal() principal: Principal) {
    return { items: await this.records.list(principal) };
  }

  @Handle(correctionApi.heldAccesses)
  async heldAccesses(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: correctionApi.heldAccesses.params }) { id }: { id: string },
  ) {
    return { items: await this.records.accesses(principal, id) };
  }

  @Handle(correctionApi.ask)
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: correctionApi.ask.body }) body: AskCorrection,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.corrections.ask(body, principal), reply);
  }

  @Handle(correctionApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: correctionApi.listOwn.query }) query: z.output<typeof OwnCorrectionListQuery>,
  ) {
    return this.corrections.listOwn(principal, query);
  }

  @Handle(correctionApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: correctionApi.withdraw.params }) { id }: { id: string },
    @Body({ schema: correctionApi.withdraw.body }) { version }: WithdrawCorrection,
  ) {
    return this.corrections.withdraw(id, version, principal);
  }

  @Handle(correctionApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: correctionApi.list.query }) query: z.output<typeof CorrectionListQuery>,
  ) {
    return this.decisions.list(principal, query);
  }

  @Handle(correctionApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: correctionApi.get.params }) { id }: { id: string },
  ) {
    return this.decisions.get(principal, id);
  }

  @Handle(correctionApi.accept)
  accept(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: correctionApi.accept.params }) { id }: { id: string },
    @Body({ schema: correctionApi.accept.body }) body: AcceptCorrection,
  ) {
    return this.decisions.accept(principal, id, body);
  }

  @Handle(correctionApi.answer)
  answer(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: correctionApi.answer.params }) { id }: { id: string },
    @Body({ schema: correctionApi.answer.body }) body: AnswerCorrection,
  ) {
    return this.decisions.answer(principal, id, body);
  }
}
