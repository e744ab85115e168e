import { Controller } from '@nestjs/common';
import { mediationActionApi } from '@linge/shared/mediation/mediation.api';
import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import type { Principal } from '../common/auth/principal.js';
import { handleWith } from '../common/http/endpoint.decorator.js';
import { MediationActionService } from './mediation-action.service.js';

/** `POST /mediations/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class MediationActionController {
  constructor(readonly actions: MediationActionService) {}
}

for (const action of Object.keys(mediationActionApi) as StaffMediationAction[]) {
  handleWith(
    MediationActionController,
    mediationActionApi[action],
    function (principal: Principal, { id }: { id: string }, body: never): Promise<Mediation> {
      return this.actions.act(id, action, body, principal);
    },
  );
}
