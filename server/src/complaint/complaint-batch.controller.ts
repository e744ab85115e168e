import { Body, Controller } from '@nestjs/common';
import { complaintBatchApi } from '@linge/shared/complaint/complaint-batch.api';
import type {
  AcceptComplaints,
  ComplaintBatchResult,
  DispatchComplaints,
} from '@linge/shared/complaint/complaint-batch.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintBatchService } from './complaint-batch.service.js';

@Controller()
export class ComplaintBatchController {
  constructor(private readonly batches: ComplaintBatchService) {}

  @Handle(complaintBatchApi.accept)
  accept(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintBatchApi.accept.body }) { items, ...request }: AcceptComplaints,
  ): Promise<ComplaintBatchResult> {
    return this.batches.each(items, 'accept', request, principal);
  }

  @Handle(complaintBatchApi.dispatch)
  dispatch(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintBatchApi.dispatch.body }) { items, ...request }: DispatchComplaints,
  ): Promise<ComplaintBatchResult> {
    return this.batches.each(items, 'dispatch', request, principal);
  }
}
