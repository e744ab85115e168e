import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { consentGoneTopic, type ConsentGone } from './activity-review.announcement.js';
import { PictureConsentService } from './picture-consent.service.js';

/** Hides pictures to which an account had agreed that is deleted. */
@Injectable()
export class ActivityReviewListener implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly consents: PictureConsentService,
  ) {}

  onModuleInit(): void {
    this.handlers.register(consentGoneTopic, ({ subjectId, payload }) =>
      this.consents.forget(subjectId, (payload as ConsentGone).consentIds),
    );
  }
}
