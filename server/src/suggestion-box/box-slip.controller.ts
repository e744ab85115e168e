import { Body, Controller, Param, Query } from '@nestjs/common';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type {
  AnswerBoxSlip,
  FileBoxSlip,
  JoinBoxSlip,
  SetAsideBoxSlip,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { BoxSlipService } from './box-slip.service.js';

@Controller()
export class BoxSlipController {
  constructor(private readonly slips: BoxSlipService) {}

  @Handle(suggestionBoxApi.fileSlip)
  fileSlip(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.fileSlip.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.fileSlip.body }) body: FileBoxSlip,
  ) {
    return this.slips.file(principal, id, body);
  }

  @Handle(suggestionBoxApi.listJoinable)
  async listJoinable(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.listJoinable.params }) { id }: { id: string },
    @Query({ schema: suggestionBoxApi.listJoinable.query }) { search }: { search?: string },
  ) {
    return { items: await this.slips.joinable(principal, id, search) };
  }

  @Handle(suggestionBoxApi.joinSlip)
  joinSlip(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.joinSlip.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.joinSlip.body }) body: JoinBoxSlip,
  ) {
    return this.slips.join(principal, id, body);
  }

  @Handle(suggestionBoxApi.setAsideSlip)
  setAsideSlip(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.setAsideSlip.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.setAsideSlip.body }) body: SetAsideBoxSlip,
  ) {
    return this.slips.setAside(principal, id, body);
  }

  @Handle(suggestionBoxApi.answerSlip)
  answerSlip(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.answerSlip.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.answerSlip.body }) body: AnswerBoxSlip,
  ) {
    return this.slips.answer(principal, id, body);
  }
}
