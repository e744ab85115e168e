import { Body, Controller, Param } from '@nestjs/common';
import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import type { SaveReview, StepReview } from '@linge/shared/activity-review/activity-review.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ActivityReviewViewService } from './activity-review-view.service.js';
import { ActivityReviewService } from './activity-review.service.js';

interface IdParams {
  readonly id: string;
}

@Controller()
export class ActivityReviewController {
  constructor(
    private readonly views: ActivityReviewViewService,
    private readonly reviews: ActivityReviewService,
  ) {}

  @Handle(activityReviewApi.get)
  get(@Param({ schema: activityReviewApi.get.params }) { id }: IdParams) {
    return this.views.get(id);
  }

  @Handle(activityReviewApi.askRemoval)
  askRemoval(
    @Param({ schema: activityReviewApi.askRemoval.params })
    { id, pictureId }: IdParams & { readonly pictureId: string },
  ) {
    return this.reviews.askRemoval(id, pictureId);
  }

  @Handle(activityReviewApi.getDesk)
  getDesk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityReviewApi.getDesk.params }) { id }: IdParams,
  ) {
    return this.views.desk(principal, id);
  }

  @Handle(activityReviewApi.save)
  save(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityReviewApi.save.params }) { id }: IdParams,
    @Body({ schema: activityReviewApi.save.body }) body: SaveReview,
  ) {
    return this.reviews.save(principal, id, body);
  }

  @Handle(activityReviewApi.publish)
  publish(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityReviewApi.publish.params }) { id }: IdParams,
    @Body({ schema: activityReviewApi.publish.body }) { version }: StepReview,
  ) {
    return this.reviews.step(principal, id, 'publish', version);
  }

  @Handle(activityReviewApi.takeDown)
  takeDown(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: activityReviewApi.takeDown.params }) { id }: IdParams,
    @Body({ schema: activityReviewApi.takeDown.body }) { version }: StepReview,
  ) {
    return this.reviews.step(principal, id, 'takeDown', version);
  }
}
