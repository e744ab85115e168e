import { Injectable, type OnModuleInit } from '@nestjs/common';
import { activityEndTopics } from '../activity/activity-view.service.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { consentGoneTopic, type ConsentGone } from './activity-review.announcement.js';
import { ActivityReviewService } from './activity-review.service.js';
import { PictureConsentService } from './picture-consent.service.js';

/** Hides pictures to which an account had agreed that is deleted, and those of what was called off. */
@Injectable()
export class ActivityReviewListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly consents: PictureConsentService,
    private readonly reviews: ActivityReviewService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(consentGoneTopic, ({ subjectId, payload }) =>
      this.consents.forget(subjectId, (payload as ConsentGone).consentIds),
    );
    this.handlers.register(activityEndTopics.calledOff, ({ subjectId }, manager) =>
      this.reviews.callOff(subjectId, manager),
    );
  }
}
