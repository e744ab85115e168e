import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type {
  AddToCadreReport,
  CadreReportListQuery,
  FollowCadreReport,
  JudgeCadreReport,
  NameCadreReportRecipient,
  SayToReporter,
  SendCadreReport,
  TakeCadreReportUp,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle, handleWith } from '../common/http/endpoint.decorator.js';
import { CadreReportClaimService } from './cadre-report-claim.service.js';
import { CadreReportDeskService } from './cadre-report-desk.service.js';
import { CadreReportRecipientService } from './cadre-report-recipient.service.js';
import { CadreReportSubmissionService } from './cadre-report-submission.service.js';

@Controller()
export class CadreReportController {
  constructor(
    private readonly recipients: CadreReportRecipientService,
    private readonly submissions: CadreReportSubmissionService,
    private readonly claims: CadreReportClaimService,
    private readonly desk: CadreReportDeskService,
  ) {}

  @Handle(cadreReportApi.getRecipient)
  getRecipient(
    @Query({ schema: cadreReportApi.getRecipient.query }) { communityId }: { communityId: string },
  ) {
    return this.recipients.shown(communityId);
  }

  @Handle(cadreReportApi.send)
  async send(
    @Body({ schema: cadreReportApi.send.body }) body: SendCadreReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.submissions.send(body), reply);
  }

  @Handle(cadreReportApi.follow)
  follow(@Body({ schema: cadreReportApi.follow.body }) body: FollowCadreReport) {
    return this.claims.follow(body);
  }

  @Handle(cadreReportApi.add)
  add(@Body({ schema: cadreReportApi.add.body }) body: AddToCadreReport) {
    return this.claims.add(body);
  }

  @Handle(cadreReportApi.judge)
  judge(@Body({ schema: cadreReportApi.judge.body }) body: JudgeCadreReport) {
    return this.claims.judge(body);
  }

  @Handle(cadreReportApi.getWork)
  getWork(@CurrentPrincipal() principal: Principal) {
    return this.desk.work(principal);
  }

  @Handle(cadreReportApi.getSetting)
  getSetting(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: cadreReportApi.getSetting.query }) { communityId }: { communityId: string },
  ) {
    return this.recipients.setting(principal, communityId);
  }

  @Handle(cadreReportApi.nameRecipient)
  nameRecipient(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: cadreReportApi.nameRecipient.body }) body: NameCadreReportRecipient,
  ) {
    return this.recipients.name(principal, body);
  }

  @Handle(cadreReportApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: cadreReportApi.list.query }) query: z.output<typeof CadreReportListQuery>,
  ) {
    return this.desk.list(principal, query);
  }

  @Handle(cadreReportApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: cadreReportApi.get.params }) { id }: { id: string },
  ) {
    return this.desk.get(principal, id);
  }

  /** Whoever passes a report on sees it no more, so there is nothing to answer. */
  @Handle(cadreReportApi.pass)
  pass(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: cadreReportApi.pass.params }) { id }: { id: string },
    @Body({ schema: cadreReportApi.pass.body }) body: SayToReporter,
  ): Promise<void> {
    return this.desk.act(principal, id, { action: 'pass', ...body });
  }

  /** A step after which the report still lies with the caller. */
  async take(
    action: 'takeUp' | 'ask' | 'answer',
    principal: Principal,
    id: string,
    body: TakeCadreReportUp | SayToReporter,
  ) {
    await this.desk.act(principal, id, { action, ...body });
    return this.desk.get(principal, id);
  }
}

for (const action of ['takeUp', 'ask', 'answer'] as const) {
  handleWith(
    CadreReportController,
    cadreReportApi[action],
    function (principal, { id }, body: TakeCadreReportUp | SayToReporter) {
      return this.take(action, principal, id, body);
    },
  );
}
