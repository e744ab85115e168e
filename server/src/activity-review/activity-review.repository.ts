import { Injectable } from '@nestjs/common';
import type { PictureConsentState } from '@linge/shared/activity-review/picture-consent.schema';
import { DataSource, In, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { ActivityReview } from './entities/activity-review.entity.js';
import { PictureConsent } from './entities/picture-consent.entity.js';
import { ReviewPicture } from './entities/review-picture.entity.js';

/** Queries on reviews with their pictures and consents, by primary keys unless told. */
@Injectable()
export class ActivityReviewRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(activityId: string, manager = this.dataSource.manager): Promise<ActivityReview | null> {
    return manager.findOneBy(ActivityReview, { activityId });
  }

  /**
   * The row as it is now, with the lock that everything about its pictures waits for. The first statement of its
   * transaction: so what is read after it is as whoever held it before left it.
   */
  lock(activityId: string, manager: EntityManager): Promise<ActivityReview | null> {
    return manager.findOne(ActivityReview, { where: { activityId }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(review: ActivityReview, manager: EntityManager): Promise<void> {
    await insertRows(manager, ActivityReview, [review]);
  }

  /** Under the lock. */
  async update(
    activityId: string,
    change: Partial<Omit<ActivityReview, 'activityId' | 'communityId' | 'createdAt'>>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(ActivityReview, { activityId }, change);
  }

  /** In their order, by index (activity_id, position). */
  pictures(activityId: string, manager = this.dataSource.manager): Promise<ReviewPicture[]> {
    return manager.find(ReviewPicture, { where: { activityId }, order: { position: 'ASC' } });
  }

  async insertPicture(picture: ReviewPicture, manager: EntityManager): Promise<void> {
    await insertRows(manager, ReviewPicture, [picture]);
  }

  async updatePicture(
    id: string,
    change: Partial<Pick<ReviewPicture, 'position' | 'nobody' | 'shown' | 'removalAskedAt'>>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(ReviewPicture, { id }, change);
  }

  /** With what was asked about it. */
  async deletePicture(id: string, manager: EntityManager): Promise<void> {
    await manager.delete(PictureConsent, { pictureId: id });
    await manager.delete(ReviewPicture, { id });
  }

  /** By index (activity_id, sign_up_id). */
  consents(activityId: string, manager = this.dataSource.manager): Promise<PictureConsent[]> {
    return manager.find(PictureConsent, { where: { activityId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  findConsent(id: string, manager = this.dataSource.manager): Promise<PictureConsent | null> {
    return manager.findOneBy(PictureConsent, { id });
  }

  async insertConsents(consents: readonly PictureConsent[], manager: EntityManager): Promise<void> {
    await insertRows(manager, PictureConsent, consents);
  }

  /** Under the lock. */
  async answer(
    { id, version }: Pick<PictureConsent, 'id' | 'version'>,
    change: { readonly state: PictureConsentState } & Partial<
      Pick<PictureConsent, 'answeredAt' | 'answeredByAccountId' | 'spotWith' | 'spotDay'>
    >,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(PictureConsent, { id }, { ...change, version: version + 1 });
  }

  async deleteConsents(ids: readonly string[], manager: EntityManager): Promise<void> {
    if (ids.length) await manager.delete(PictureConsent, { id: In([...ids]) });
  }

  /** Whoever wrote it last; nobody where that account is deleted. */
  async authors(activityId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT a.id FROM activity_reviews r JOIN accounts a ON a.id = r.author_account_id
        WHERE r.activity_id = ? AND a.deleted_at IS NULL`,
      [activityId],
    );
    return rows.map(({ id }) => id);
  }
}
