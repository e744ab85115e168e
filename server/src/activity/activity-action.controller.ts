import { Controller } from '@nestjs/common';
import { activityActionApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { StaffActivityAction } from '@linge/shared/activity/activity-write.schema';
import type { Principal } from '../common/auth/principal.js';
import { handleWith } from '../common/http/endpoint.decorator.js';
import { ActivityActionService } from './activity-action.service.js';

/** `POST /activities/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class ActivityActionController {
  constructor(readonly actions: ActivityActionService) {}
}

for (const action of Object.keys(activityActionApi) as StaffActivityAction[]) {
  handleWith(
    ActivityActionController,
    activityActionApi[action],
    function (principal: Principal, { id }: { id: string }, body: never): Promise<ActivityDesk> {
      return this.actions.act(id, action, body, principal);
    },
  );
}
