import { Controller } from '@nestjs/common';
import { complaintActionApi } from '@linge/shared/complaint/complaint.api';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { Principal } from '../common/auth/principal.js';
import { handleWith } from '../common/http/endpoint.decorator.js';
import { ComplaintActionService } from './complaint-action.service.js';
import type { ActionRequest } from './complaint-effect.policy.js';

/** `POST /complaints/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class ComplaintActionController {
  constructor(readonly actions: ComplaintActionService) {}
}

for (const action of Object.keys(complaintActionApi) as RequestedAction[]) {
  handleWith(
    ComplaintActionController,
    complaintActionApi[action],
    function (principal: Principal, { id }: { id: string }, body: ActionRequest): Promise<Complaint> {
      return this.actions.act(id, action, body, principal);
    },
  );
}
