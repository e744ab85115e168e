import { Module } from '@nestjs/common';
import { ActivityModule } from '../activity/activity.module.js';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { FileModule } from '../file/file.module.js';
import { MessageModule } from '../message/message.module.js';
import { ActivityFeedbackController } from './activity-feedback.controller.js';
import { ActivityFeedbackRepository } from './activity-feedback.repository.js';
import { ActivityFeedbackService } from './activity-feedback.service.js';
import { ActivityReviewController } from './activity-review.controller.js';
import { ActivityReviewListener } from './activity-review.listener.js';
import { ActivityReviewNotifier } from './activity-review.notifier.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import { ActivityReviewService } from './activity-review.service.js';
import { ActivityReviewViewService } from './activity-review-view.service.js';
import { PictureConsentController } from './picture-consent.controller.js';
import { PictureConsentRepository } from './picture-consent.repository.js';
import { PictureConsentService } from './picture-consent.service.js';
import { ReviewNamingService } from './review-naming.service.js';
import { ReviewPeopleRepository } from './review-people.repository.js';
import { ReviewReachService } from './review-reach.service.js';

@Module({
  imports: [ActivityModule, ContentHoldModule, FileModule, MessageModule],
  controllers: [ActivityReviewController, PictureConsentController, ActivityFeedbackController],
  providers: [
    ActivityFeedbackRepository,
    ActivityFeedbackService,
    ActivityReviewListener,
    ActivityReviewNotifier,
    ActivityReviewRepository,
    ActivityReviewService,
    ActivityReviewViewService,
    PictureConsentRepository,
    PictureConsentService,
    ReviewNamingService,
    ReviewPeopleRepository,
    ReviewReachService,
  ],
})
export class ActivityReviewModule {}
