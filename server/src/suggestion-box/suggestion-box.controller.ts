import { Body, Controller, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type {
  AskAboutSlip,
  BoxOpeningListQuery,
  ChangeSuggestionBox,
  CreateSuggestionBox,
  OpenSuggestionBox,
  SuggestionBoxListQuery,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { BoxOpeningService } from './box-opening.service.js';
import { AnswerSheetService } from './sheet/answer-sheet.service.js';
import { SlipClaimService } from './slip-claim.service.js';
import { SuggestionBoxService } from './suggestion-box.service.js';

@Controller()
export class SuggestionBoxController {
  constructor(
    private readonly boxes: SuggestionBoxService,
    private readonly openings: BoxOpeningService,
    private readonly claims: SlipClaimService,
    private readonly sheets: AnswerSheetService,
  ) {}

  @Handle(suggestionBoxApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: suggestionBoxApi.list.query }) query: z.output<typeof SuggestionBoxListQuery>,
  ) {
    return this.boxes.list(principal, query);
  }

  @Handle(suggestionBoxApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: suggestionBoxApi.create.body }) body: CreateSuggestionBox,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.boxes.create(principal, body), reply);
  }

  @Handle(suggestionBoxApi.ask)
  ask(@Body({ schema: suggestionBoxApi.ask.body }) body: AskAboutSlip) {
    return this.claims.ask(body);
  }

  @Handle(suggestionBoxApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.get.params }) { id }: { id: string },
  ) {
    return this.boxes.get(principal, id);
  }

  @Handle(suggestionBoxApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.change.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.change.body }) body: ChangeSuggestionBox,
  ) {
    return this.boxes.change(principal, id, body);
  }

  @Handle(suggestionBoxApi.listPeople)
  async listPeople(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.listPeople.params }) { id }: { id: string },
  ) {
    return { items: await this.openings.people(principal, id) };
  }

  @Handle(suggestionBoxApi.listOpenings)
  listOpenings(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.listOpenings.params }) { id }: { id: string },
    @Query({ schema: suggestionBoxApi.listOpenings.query }) query: z.output<typeof BoxOpeningListQuery>,
  ) {
    return this.openings.list(principal, id, query);
  }

  @Handle(suggestionBoxApi.open)
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.open.params }) { id }: { id: string },
    @Body({ schema: suggestionBoxApi.open.body }) body: OpenSuggestionBox,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.openings.record(principal, id, body), reply);
  }

  @Handle(suggestionBoxApi.getOpening)
  getOpening(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.getOpening.params }) { id }: { id: string },
  ) {
    return this.openings.get(principal, id);
  }

  @Handle(suggestionBoxApi.printAnswers)
  async printAnswers(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: suggestionBoxApi.printAnswers.params }) { id }: { id: string },
  ) {
    const pdf = await this.sheets.print(principal, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'inline; filename="suggestion-box-answers.pdf"',
    });
  }
}
