import { Body, Controller, Param } from '@nestjs/common';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintActionService, type ActionRequest } from './complaint-action.service.js';

/** `POST /complaints/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class ComplaintActionController {
  constructor(private readonly actions: ComplaintActionService) {}

  @Handle(complaintApi.accept)
  accept(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.accept.params }) { id }: { id: string },
    @Body({ schema: complaintApi.accept.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'accept', body, principal);
  }

  @Handle(complaintApi.resolve)
  resolve(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.resolve.params }) { id }: { id: string },
    @Body({ schema: complaintApi.resolve.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'resolve', body, principal);
  }

  @Handle(complaintApi.confirm)
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.confirm.params }) { id }: { id: string },
    @Body({ schema: complaintApi.confirm.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'confirm', body, principal);
  }

  @Handle(complaintApi.reopen)
  reopen(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.reopen.params }) { id }: { id: string },
    @Body({ schema: complaintApi.reopen.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'reopen', body, principal);
  }

  @Handle(complaintApi.verify)
  verify(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.verify.params }) { id }: { id: string },
    @Body({ schema: complaintApi.verify.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'verify', body, principal);
  }

  @Handle(complaintApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintApi.withdraw.params }) { id }: { id: string },
    @Body({ schema: complaintApi.withdraw.body }) body: ActionRequest,
  ): Promise<Complaint> {
    return this.actions.act(id, 'withdraw', body, principal);
  }
}
