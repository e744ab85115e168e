import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintFilingApi } from '@linge/shared/complaint/complaint-filing.api';
import type {
  FileComplaint,
  FilingStart,
  FollowForResident,
} from '@linge/shared/complaint/complaint-filing.schema';
import type { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import type {
  ComplaintListQuery,
  HouseholdComplaintQuery,
  MergeTargetQuery,
} from '@linge/shared/complaint/complaint-list.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { WordsHeld } from '../content-check/content-hold.service.js';
import { ComplaintFilingService } from './complaint-filing.service.js';
import { ComplaintHouseholdService } from './complaint-household.service.js';
import { ComplaintMergeTargetService } from './complaint-merge-target.service.js';
import { ComplaintSubmissionService } from './complaint-submission.service.js';
import { ComplaintService } from './complaint.service.js';
import { ComplaintTakerService } from './complaint-taker.service.js';

@Controller()
export class ComplaintController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly submissions: ComplaintSubmissionService,
    private readonly filings: ComplaintFilingService,
    private readonly besideHouseholds: ComplaintHouseholdService,
    private readonly takers: ComplaintTakerService,
    private readonly mergeTargets: ComplaintMergeTargetService,
  ) {}

  @Handle(complaintApi.submit)
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintApi.submit.body }) report: SubmitComplaint,
    @WordsHeld() held: boolean,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Complaint> {
    const { complaint, created } = await this.submissions.submit(report, principal, held);
    if (!created) void reply.status(200);
    return complaint;
  }

  @Handle(complaintApi.file)
  async file(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintApi.file.body }) report: FileComplaint,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Complaint> {
    return answerCreated(await this.filings.file(report, principal), reply);
  }

  @Handle(complaintFilingApi.startFor)
  startFor(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintFilingApi.startFor.params }) { id }: { id: string },
  ): Promise<FilingStart> {
    return this.filings.startFor(id, principal);
  }

  @Handle(complaintFilingApi.followFor)
  followFor(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintFilingApi.followFor.params }) { id }: { id: string },
    @Body({ schema: complaintFilingApi.followFor.body }) { residentId }: FollowForResident,
  ): Promise<void> {
    return this.filings.followFor(id, residentId, principal);
  }

  @Handle(complaintApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintApi.list.query }) query: ComplaintListQuery,
  ) {
    return this.complaints.list(query, principal);
  }

  @Handle(complaintApi.listOfHousehold)
  listOfHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.listOfHousehold.params }) { id }: { id: string },
    @Query({ schema: complaintApi.listOfHousehold.query }) query: z.output<typeof HouseholdComplaintQuery>,
  ) {
    return this.besideHouseholds.list(principal, id, query);
  }

  @Handle(complaintApi.listTakers)
  async listTakers(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.listTakers.params }) { id }: { id: string },
    @Query({ schema: complaintApi.listTakers.query }) { gridId }: { gridId: string },
  ) {
    return { items: await this.takers.list(id, gridId, principal) };
  }

  @Handle(complaintApi.listMergeTargets)
  listMergeTargets(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.listMergeTargets.params }) { id }: { id: string },
    @Query({ schema: complaintApi.listMergeTargets.query }) query: MergeTargetQuery,
  ) {
    return this.mergeTargets.list(id, query, principal);
  }

  @Handle(complaintApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.get.params }) { id }: { id: string },
  ): Promise<Complaint> {
    return this.complaints.get(id, principal);
  }
}
