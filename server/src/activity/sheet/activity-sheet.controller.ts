import { Controller, Param, StreamableFile } from '@nestjs/common';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { ActivitySheetService } from './activity-sheet.service.js';

@Controller()
export class ActivitySheetController {
  constructor(private readonly sheets: ActivitySheetService) {}

  @Handle(activityDeskApi.code)
  async code(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.code.params }) { id }: { id: string },
  ) {
    return new StreamableFile(await this.sheets.code(principal, id), {
      type: 'image/png',
      disposition: 'inline; filename="activity-code.png"',
    });
  }

  @Handle(activityDeskApi.sheet)
  async sheet(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityDeskApi.sheet.params }) { id }: { id: string },
  ) {
    const { title, content } = await this.sheets.sheet(principal, id);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename*=UTF-8''${encodeURIComponent(`${title}.pdf`)}`,
    });
  }
}
