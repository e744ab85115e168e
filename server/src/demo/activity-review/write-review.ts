import type { EntityManager } from 'typeorm';
import { ActivityFeedback } from '../../activity-review/entities/activity-feedback.entity.js';
import { ActivityReview } from '../../activity-review/entities/activity-review.entity.js';
import { PictureConsent } from '../../activity-review/entities/picture-consent.entity.js';
import { ReviewPicture } from '../../activity-review/entities/review-picture.entity.js';
import { insertRows } from '../../common/database/insert-rows.js';
import { File } from '../../file/entities/file.entity.js';
import { Message } from '../../message/entities/message.entity.js';
import type { ReviewRows } from './demo-review.js';

/** What refers to another comes after it. */
export async function writeReview(manager: EntityManager, rows: ReviewRows): Promise<void> {
  await insertRows(manager, File, rows.files);
  await insertRows(manager, ActivityReview, rows.reviews);
  await insertRows(manager, ReviewPicture, rows.pictures);
  await insertRows(manager, PictureConsent, rows.consents);
  await insertRows(manager, ActivityFeedback, rows.feedbacks);
  await insertRows(manager, Message, rows.messages);
}
