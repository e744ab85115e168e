import { Controller, Param } from '@nestjs/common';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { NoticeLinkService } from './notice-link.service.js';

@Controller()
export class NoticeLinkController {
  constructor(private readonly links: NoticeLinkService) {}

  @Handle(noticeDeskApi.link)
  link(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: noticeDeskApi.link.params }) { id }: { id: string },
  ) {
    return this.links.of(principal, id);
  }
}
