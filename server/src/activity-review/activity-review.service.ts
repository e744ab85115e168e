import { Injectable } from '@nestjs/common';
import type {
  ActivityReviewDesk,
  PublicReview,
  SaveReview,
} from '@linge/shared/activity-review/activity-review.schema';
import type { EntityManager } from 'typeorm';
import { ActivityViewService } from '../activity/activity-view.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { consentAsked, pictureHidden } from './activity-review.announcement.js';
import { hasPassed, reviewActions } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import { ActivityReviewViewService } from './activity-review-view.service.js';
import type { ActivityReview } from './entities/activity-review.entity.js';
import { ReviewNamingService } from './review-naming.service.js';
import { ReviewReachService } from './review-reach.service.js';

/** Writing a review, putting it up and taking it down; and pictures that somebody wants off it. */
@Injectable()
export class ActivityReviewService {
  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityViewService,
    private readonly reviews: ActivityReviewRepository,
    private readonly naming: ReviewNamingService,
    private readonly reach: ReviewReachService,
    private readonly views: ActivityReviewViewService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * The whole of it; a retry is answered alike.
   * @throws AppError NOT_FOUND, ACTIVITY_REVIEW_TOO_EARLY, VERSION_CONFLICT, ACTIVITY_FILE_UNKNOWN,
   * ACTIVITY_REVIEW_PERSON_UNKNOWN, ACTIVITY_REVIEW_REFUSED
   */
  async save(principal: Principal, activityId: string, body: SaveReview): Promise<ActivityReviewDesk> {
    const { row } = await this.activities.open(activityId, principal);
    const now = this.clock.now();
    if (!hasPassed(row, now)) throw new AppError(409, 'ACTIVITY_REVIEW_TOO_EARLY');
    const { accountId } = principal;
    const contentHash = this.index.content(JSON.stringify([accountId, activityId, body]));
    const written = { text: body.text, authorAccountId: accountId, contentHash, updatedAt: now };
    try {
      await this.outbox.transaction(async (manager, announce) => {
        const before = await this.reviews.lock(activityId, manager);
        const version = before?.version ?? 0;
        if (before?.contentHash === contentHash && version === body.version + 1) return;
        if (version !== body.version) throw AppError.versionConflict();
        const review: ActivityReview = {
          ...{ activityId, communityId: row.communityId, state: 'draft' as const },
          ...{ publishedAt: null, createdAt: now },
          ...before,
          ...{ ...written, version: version + 1 },
        };
        if (before) await this.reviews.update(activityId, { ...written, version: version + 1 }, manager);
        else await this.reviews.insert(review, manager);
        const asked = await this.#pictures(review, body, manager);
        await this.reach.settle(review, manager);
        if (asked.length) announce(consentAsked(review, asked, now));
      });
    } catch (error) {
      // Somebody else wrote the first one at the same time.
      if (isDuplicateKey(error)) throw AppError.versionConflict();
      throw error;
    }
    return this.views.desk(principal, activityId);
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, ACTIVITY_REVIEW_TRANSITION_NOT_ALLOWED */
  async step(
    principal: Principal,
    activityId: string,
    action: 'publish' | 'takeDown',
    seen: number,
  ): Promise<ActivityReviewDesk> {
    const { row } = await this.activities.open(activityId, principal);
    const now = this.clock.now();
    await this.outbox.transaction(async (manager) => {
      const review = await this.reviews.lock(activityId, manager);
      if ((review?.version ?? 0) !== seen) throw AppError.versionConflict();
      if (!review || !reviewActions(review.state, row, now).includes(action)) {
        throw new AppError(409, 'ACTIVITY_REVIEW_TRANSITION_NOT_ALLOWED');
      }
      const state = action === 'publish' ? 'published' : 'draft';
      const publishedAt = action === 'publish' ? now : null;
      const change = { state, publishedAt, version: review.version + 1, updatedAt: now } as const;
      await this.reviews.update(activityId, change, manager);
      await this.reach.settle({ activityId, state }, manager);
    });
    return this.views.desk(principal, activityId);
  }

  /** Of what did not take place after all, nobody reaches anything any more. */
  async callOff(activityId: string, manager: EntityManager): Promise<void> {
    const review = await this.reviews.lock(activityId, manager);
    if (review?.state !== 'published') return;
    const change = { state: 'draft', publishedAt: null, version: review.version + 1 } as const;
    await this.reviews.update(activityId, { ...change, updatedAt: this.clock.now() }, manager);
    await this.reach.settle({ activityId, state: 'draft' }, manager);
  }

  /**
   * Somebody sees themselves: nobody sees the picture from then on, whoever they are.
   * @throws AppError NOT_FOUND for one that nobody sees anyhow
   */
  async askRemoval(activityId: string, pictureId: string): Promise<PublicReview> {
    const now = this.clock.now();
    await this.outbox.transaction(async (manager, announce) => {
      const review = await this.reviews.lock(activityId, manager);
      const pictures = review ? await this.reviews.pictures(activityId, manager) : [];
      const picture = pictures.find(({ id }) => id === pictureId);
      if (!review || !picture) throw AppError.notFound();
      // Somebody else was faster.
      if (picture.removalAskedAt !== null) return;
      if (!picture.shown) throw AppError.notFound();
      await this.reviews.updatePicture(pictureId, { removalAskedAt: now }, manager);
      await this.reach.settle(review, manager);
      announce(pictureHidden(review, { why: 'removalAsked', number: pictures.indexOf(picture) + 1 }, now));
    });
    return this.views.get(activityId);
  }

  /** @returns the sign-ups of those who are to be asked */
  async #pictures(
    { activityId, authorAccountId }: ActivityReview,
    { pictures }: SaveReview,
    manager: EntityManager,
  ): Promise<string[]> {
    const before = await this.reviews.pictures(activityId, manager);
    const consents = await this.reviews.consents(activityId, manager);
    for (const picture of before) {
      if (!pictures.some(({ id }) => id === picture.id)) await this.reach.drop(picture, manager);
    }
    for (const [position, { id, nobody }] of pictures.entries()) {
      if (before.some((picture) => picture.id === id)) {
        await this.reviews.updatePicture(id, { position, nobody }, manager);
        continue;
      }
      await this.reach.take(id, authorAccountId, { path: `body.pictures.${position}`, manager });
      const unseen = { shown: false, removalAskedAt: null, createdAt: this.clock.now() };
      await this.reviews.insertPicture({ id, activityId, position, nobody, ...unseen }, manager);
    }
    return this.naming.name({ activityId, pictures, consents }, manager);
  }
}
