import { Controller, Query } from '@nestjs/common';
import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import type { StuckListQuery } from '@linge/shared/complaint/complaint-stuck.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintStuckService } from './complaint-stuck.service.js';

@Controller()
export class ComplaintStuckController {
  constructor(private readonly stuck: ComplaintStuckService) {}

  @Handle(complaintStuckApi.counts)
  counts(@CurrentPrincipal() principal: Principal) {
    return this.stuck.counts(principal);
  }

  @Handle(complaintStuckApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintStuckApi.list.query }) query: StuckListQuery,
  ) {
    return this.stuck.list(principal, query);
  }
}
