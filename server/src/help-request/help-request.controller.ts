import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type {
  AskForHelp,
  HelpDeskListQuery,
  OpenHelpListQuery,
  OwnHelpListQuery,
} from '@linge/shared/help-request/help-request.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { HelpRequestAskService } from './help-request-ask.service.js';
import { HelpRequestViewService } from './help-request-view.service.js';

@Controller()
export class HelpRequestController {
  constructor(
    private readonly asking: HelpRequestAskService,
    private readonly views: HelpRequestViewService,
  ) {}

  @Handle(helpRequestApi.people)
  async people(@CurrentPrincipal() principal: Principal) {
    return { items: await this.asking.listPeople(principal) };
  }

  @Handle(helpRequestApi.ask)
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: helpRequestApi.ask.body }) body: AskForHelp,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.asking.ask(principal, body), reply);
  }

  @Handle(helpRequestApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: helpRequestApi.listOwn.query }) query: z.output<typeof OwnHelpListQuery>,
  ) {
    return this.views.listOwn(principal, query);
  }

  @Handle(helpRequestApi.listTaken)
  listTaken(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: helpRequestApi.listTaken.query }) query: z.output<typeof OwnHelpListQuery>,
  ) {
    return this.views.listTaken(principal, query);
  }

  @Handle(helpRequestApi.listOpen)
  listOpen(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: helpRequestApi.listOpen.query }) query: OpenHelpListQuery,
  ) {
    return this.views.listOpen(principal, query);
  }

  @Handle(helpRequestApi.listDesk)
  listDesk(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: helpRequestApi.listDesk.query }) query: HelpDeskListQuery,
  ) {
    return this.views.listDesk(principal, query);
  }

  @Handle(helpRequestApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: helpRequestApi.get.params }) { id }: { id: string },
  ) {
    return this.views.get(principal, id);
  }
}
