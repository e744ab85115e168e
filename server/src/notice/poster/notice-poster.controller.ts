import { Controller, Param, StreamableFile } from '@nestjs/common';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { NoticePosterService } from './notice-poster.service.js';

@Controller()
export class NoticePosterController {
  constructor(private readonly posters: NoticePosterService) {}

  @Handle(noticeDeskApi.poster)
  async poster(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.poster.params }) { id }: { id: string },
  ) {
    return new StreamableFile(await this.posters.draw(principal, id), {
      type: 'image/png',
      disposition: 'inline; filename="notice.png"',
    });
  }
}
