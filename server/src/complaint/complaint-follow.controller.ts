import { Body, Controller, Param, Query } from '@nestjs/common';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import type {
  FollowedListQuery,
  SimilarComplaint,
  SimilarComplaintQuery,
} from '@linge/shared/complaint/complaint-follow.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintFollowService } from './complaint-follow.service.js';

@Controller()
export class ComplaintFollowController {
  constructor(private readonly following: ComplaintFollowService) {}

  @Handle(complaintFollowApi.similar)
  async similar(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintFollowApi.similar.body }) query: SimilarComplaintQuery,
  ): Promise<{ items: SimilarComplaint[] }> {
    return { items: await this.following.similar(query, principal) };
  }

  @Handle(complaintFollowApi.listFollowed)
  listFollowed(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintFollowApi.listFollowed.query }) query: z.output<typeof FollowedListQuery>,
  ) {
    return this.following.listFollowed(principal, query);
  }

  @Handle(complaintFollowApi.follow)
  follow(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintFollowApi.follow.params }) { id }: { id: string },
  ): Promise<void> {
    return this.following.follow(id, principal);
  }

  @Handle(complaintFollowApi.unfollow)
  unfollow(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintFollowApi.unfollow.params }) { id }: { id: string },
  ): Promise<void> {
    return this.following.unfollow(id, principal);
  }
}
