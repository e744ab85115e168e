import { Controller } from '@nestjs/common';
import { helpRequestActionApi } from '@linge/shared/help-request/help-request.api';
import type { AskedHelpAction, HelpRequest } from '@linge/shared/help-request/help-request.schema';
import type { Principal } from '../common/auth/principal.js';
import { handleWith } from '../common/http/endpoint.decorator.js';
import { HelpRequestActionService } from './help-request-action.service.js';

/** `POST /help-requests/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class HelpRequestActionController {
  constructor(readonly actions: HelpRequestActionService) {}
}

for (const action of Object.keys(helpRequestActionApi) as AskedHelpAction[]) {
  handleWith(
    HelpRequestActionController,
    helpRequestActionApi[action],
    function (principal: Principal, { id }: { id: string }, body: never): Promise<HelpRequest> {
      return this.actions.act(id, action, body, principal);
    },
  );
}
