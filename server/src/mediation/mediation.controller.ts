import { Body, Controller, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { MediationActionBody, StartMediation } from '@linge/shared/mediation/mediation-action.schema';
import type { MediationListQuery, OwnMediationListQuery } from '@linge/shared/mediation/mediation.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { MediationOwnService } from './mediation-own.service.js';
import { MediationStartService } from './mediation-start.service.js';
import { MediationViewService } from './mediation-view.service.js';
import { AgreementSheetService } from './sheet/agreement-sheet.service.js';

@Controller()
export class MediationController {
  constructor(
    private readonly starts: MediationStartService,
    private readonly views: MediationViewService,
    private readonly own: MediationOwnService,
    private readonly sheets: AgreementSheetService,
  ) {}

  @Handle(mediationApi.start)
  async start(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: mediationApi.start.body }) body: StartMediation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.starts.start(principal, body), reply);
  }

  @Handle(mediationApi.ofComplaint)
  ofComplaint(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.ofComplaint.params }) { id }: { id: string },
  ) {
    return this.starts.ofComplaint(principal, id);
  }

  @Handle(mediationApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: mediationApi.list.query }) query: z.output<typeof MediationListQuery>,
  ) {
    return this.views.list(principal, query);
  }

  @Handle(mediationApi.get)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.get.params }) { id }: { id: string },
  ) {
    return this.views.view(await this.views.open(id, principal, 'staff'));
  }

  @Handle(mediationApi.listMediators)
  async listMediators(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.listMediators.params }) { id }: { id: string },
  ) {
    return { items: await this.views.mediatorsFor(await this.views.open(id, principal, 'staff')) };
  }

  @Handle(mediationApi.printAgreement)
  async printAgreement(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.printAgreement.params }) { id }: { id: string },
  ) {
    return new StreamableFile(await this.sheets.print(principal, id), {
      type: 'application/pdf',
      disposition: 'inline; filename="mediation-agreement.pdf"',
    });
  }

  @Handle(mediationApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: mediationApi.listOwn.query }) query: z.output<typeof OwnMediationListQuery>,
  ) {
    return this.views.listOwn(principal, query);
  }

  @Handle(mediationApi.getOwn)
  getOwn(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.getOwn.params }) { id }: { id: string },
  ) {
    return this.own.get(principal, id);
  }

  @Handle(mediationApi.confirm)
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.confirm.params }) { id }: { id: string },
    @Body({ schema: mediationApi.confirm.body }) body: MediationActionBody<'confirm'>,
  ) {
    return this.own.confirm(principal, id, body);
  }

  @Handle(mediationApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: mediationApi.decline.params }) { id }: { id: string },
    @Body({ schema: mediationApi.decline.body }) body: MediationActionBody<'decline'>,
  ) {
    return this.own.decline(principal, id, body);
  }
}
