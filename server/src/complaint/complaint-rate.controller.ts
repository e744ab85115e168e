import { Controller, Query } from '@nestjs/common';
import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import type {
  CommunityRateQuery,
  ComplaintRateListQuery,
  ComplaintRateQuery,
  ComplaintScoreQuery,
  PublicComplaintRateQuery,
} from '@linge/shared/complaint/complaint-rate.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintRateService } from './complaint-rate.service.js';

@Controller()
export class ComplaintRateController {
  constructor(private readonly rates: ComplaintRateService) {}

  @Handle(complaintRateApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintRateApi.get.query }) query: ComplaintRateQuery,
  ) {
    return this.rates.read(principal, query);
  }

  @Handle(complaintRateApi.compare)
  compare(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintRateApi.compare.query }) query: CommunityRateQuery,
  ) {
    return this.rates.compare(principal, query);
  }

  @Handle(complaintRateApi.scores)
  scores(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintRateApi.scores.query }) query: ComplaintScoreQuery,
  ) {
    return this.rates.scores(principal, query);
  }

  @Handle(complaintRateApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintRateApi.list.query }) query: ComplaintRateListQuery,
  ) {
    return this.rates.list(principal, query);
  }

  @Handle(complaintRateApi.getPublic)
  getPublic(
    @Query({ schema: complaintRateApi.getPublic.query }) query: z.output<typeof PublicComplaintRateQuery>,
  ) {
    return this.rates.readPublic(query);
  }
}
