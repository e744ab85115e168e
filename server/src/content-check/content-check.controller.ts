import { Body, Controller, Param, Query } from '@nestjs/common';
import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type {
  ContentCheck,
  ContentCheckListQuery,
  PassContent,
  RefuseContent,
  ReopenContent,
} from '@linge/shared/content-check/content-check.schema';
import type { WechatChecks } from '@linge/shared/content-check/wechat-check.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ContentReviewService } from './content-review.service.js';
import { WechatCheckService } from './wechat-check.service.js';

@Controller()
export class ContentCheckController {
  constructor(
    private readonly reviews: ContentReviewService,
    private readonly working: WechatCheckService,
  ) {}

  @Handle(contentCheckApi.count)
  count(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: contentCheckApi.count.query }) { communityId }: { communityId?: string | undefined },
  ) {
    return this.reviews.count(principal, communityId);
  }

  @Handle(contentCheckApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: contentCheckApi.list.query }) query: ContentCheckListQuery,
  ) {
    return this.reviews.list(principal, query);
  }

  @Handle(contentCheckApi.wechat)
  wechat(): Promise<WechatChecks> {
    return this.working.problems();
  }

  @Handle(contentCheckApi.pass)
  pass(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: contentCheckApi.pass.params }) { id }: { id: string },
    @Body({ schema: contentCheckApi.pass.body }) { version }: PassContent,
  ): Promise<ContentCheck> {
    return this.reviews.decide(principal, id, { action: 'pass', version });
  }

  @Handle(contentCheckApi.refuse)
  refuse(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: contentCheckApi.refuse.params }) { id }: { id: string },
    @Body({ schema: contentCheckApi.refuse.body }) { version, reason }: RefuseContent,
  ): Promise<ContentCheck> {
    return this.reviews.decide(principal, id, { action: 'refuse', version, reason });
  }

  @Handle(contentCheckApi.reopen)
  reopen(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: contentCheckApi.reopen.params }) { id }: { id: string },
    @Body({ schema: contentCheckApi.reopen.body }) { version }: ReopenContent,
  ): Promise<ContentCheck> {
    return this.reviews.decide(principal, id, { action: 'reopen', version });
  }
}
