import { Controller } from '@nestjs/common';
import { noticeActionApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk, StaffNoticeAction } from '@linge/shared/notice/notice-desk.schema';
import type { Principal } from '../common/auth/principal.js';
import { handleWith } from '../common/http/endpoint.decorator.js';
import { NoticeActionService } from './notice-action.service.js';

/** `POST /notices/{id}/actions/{action}`: one route an action, as each has its own body. */
@Controller()
export class NoticeActionController {
  constructor(readonly actions: NoticeActionService) {}
}

for (const action of Object.keys(noticeActionApi) as StaffNoticeAction[]) {
  handleWith(
    NoticeActionController,
    noticeActionApi[action],
    function (principal: Principal, { id }: { id: string }, body: never): Promise<NoticeDesk> {
      return this.actions.act(id, action, body, principal);
    },
  );
}
