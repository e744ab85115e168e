import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A consent that goes with an account. */
export interface GoneConsent {
  readonly id: string;
  readonly activityId: string;
  readonly communityId: string;
}

/** Statements about an account that is being deleted. */
@Injectable()
export class ReviewGoneRepository {
  /** What it agreed to, by the index of answered_by_account_id. */
  agreedBy(accountId: string, manager: EntityManager): Promise<GoneConsent[]> {
    return manager.query(
      `SELECT c.id, c.activity_id AS activityId, a.community_id AS communityId
        FROM picture_consents c JOIN activities a ON a.id = c.activity_id
        WHERE c.answered_by_account_id = ? AND c.state = 'agreed'`,
      [accountId],
    );
  }

  /** The taps stay in the sums; what was written goes, and whose they were. By the index of account_id. */
  async forgetFeedback(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      'UPDATE activity_feedbacks SET sign_up_id = NULL, words = NULL, thanks = NULL WHERE account_id = ?',
      [accountId],
    );
  }
}
