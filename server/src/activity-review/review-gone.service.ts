import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../common/outbox/outbox.js';
import { consentGoneTopic, type ConsentGone } from './activity-review.announcement.js';
import { ReviewGoneRepository } from './review-gone.repository.js';

/**
 * An account that is being deleted. What it agreed to is only noted in that transaction: the pictures are hidden right
 * after it, so that no transaction waits for a review while it holds the account.
 */
@Injectable()
export class ReviewGoneService {
  constructor(
    private readonly outbox: Outbox,
    private readonly rows: ReviewGoneRepository,
  ) {}

  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    const agreed = await this.rows.agreedBy(accountId, manager);
    for (const activityId of new Set(agreed.map((consent) => consent.activityId))) {
      const its = agreed.filter((consent) => consent.activityId === activityId);
      const payload: ConsentGone = {
        communityId: its[0]?.communityId ?? '',
        consentIds: its.map(({ id }) => id),
      };
      await this.outbox.announce({ topic: consentGoneTopic, subjectId: activityId, payload }, manager);
    }
    await this.rows.forgetFeedback(accountId, manager);
  }
}
