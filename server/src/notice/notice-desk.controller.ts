import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type { PreviewAudience } from '@linge/shared/notice/notice-audience.schema';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { CreateNotice, NoticeDeskQuery } from '@linge/shared/notice/notice-desk.schema';
import type {
  NoticeFiguresQuery,
  NoticeHouseholdParams,
  NoticeHouseholdQuery,
  NoticeTellingParams,
  TellHousehold,
} from '@linge/shared/notice/notice-reach.schema';
import type { NoticeCorrectionQuery } from '@linge/shared/notice/notice.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { NoticeActionService } from './notice-action.service.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { NoticeCorrectionService } from './notice-correction.service.js';
import { NoticeReachService } from './notice-reach.service.js';
import { NoticeTellingService } from './notice-telling.service.js';
import { NoticeViewService } from './notice-view.service.js';

@Controller()
export class NoticeDeskController {
  constructor(
    private readonly audiences: NoticeAudienceService,
    private readonly actions: NoticeActionService,
    private readonly corrections: NoticeCorrectionService,
    private readonly views: NoticeViewService,
    private readonly reach: NoticeReachService,
    private readonly tellings: NoticeTellingService,
  ) {}

  @Handle(noticeDeskApi.listSenders)
  async listSenders(@CurrentPrincipal() principal: Principal) {
    return { items: await this.audiences.senders(principal) };
  }

  @Handle(noticeDeskApi.listBuildings)
  async listBuildings(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.listBuildings.params }) { id }: { id: string },
  ) {
    return { items: await this.audiences.buildings(principal, id) };
  }

  @Handle(noticeDeskApi.previewAudience)
  previewAudience(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: noticeDeskApi.previewAudience.body }) body: PreviewAudience,
  ) {
    return this.audiences.preview(principal, body);
  }

  @Handle(noticeDeskApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: noticeDeskApi.create.body }) body: CreateNotice,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.actions.create(principal, body), reply);
  }

  @Handle(noticeDeskApi.listDesk)
  listDesk(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: noticeDeskApi.listDesk.query }) query: NoticeDeskQuery,
  ) {
    return this.views.list(principal, query);
  }

  @Handle(noticeDeskApi.getDesk)
  async getDesk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.getDesk.params }) { id }: { id: string },
  ) {
    return this.views.view(await this.views.open(id, principal), principal);
  }

  @Handle(noticeDeskApi.listDeskCorrections)
  listCorrections(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.listDeskCorrections.params }) { id }: { id: string },
    @Query({ schema: noticeDeskApi.listDeskCorrections.query }) query: NoticeCorrectionQuery,
  ) {
    return this.corrections.listDesk(principal, id, query);
  }

  @Handle(noticeDeskApi.figures)
  figures(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.figures.params }) { id }: { id: string },
    @Query({ schema: noticeDeskApi.figures.query }) query: z.output<typeof NoticeFiguresQuery>,
  ) {
    return this.reach.figures(principal, id, query);
  }

  @Handle(noticeDeskApi.listHouseholds)
  listHouseholds(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.listHouseholds.params }) { id }: { id: string },
    @Query({ schema: noticeDeskApi.listHouseholds.query }) query: NoticeHouseholdQuery,
  ) {
    return this.reach.list(principal, id, query);
  }

  @Handle(noticeDeskApi.tell)
  async tell(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.tell.params }) params: z.output<typeof NoticeHouseholdParams>,
    @Body({ schema: noticeDeskApi.tell.body }) body: TellHousehold,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.tellings.tell(principal, params.id, params.householdId, body), reply);
  }

  @Handle(noticeDeskApi.undoTelling)
  undoTelling(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.undoTelling.params }) params: z.output<typeof NoticeTellingParams>,
  ) {
    return this.tellings.undo(principal, params.id, params.householdId, params.tellingId);
  }
}
