import type { FeedbackAgain, FeedbackGrade } from '@linge/shared/activity-review/activity-feedback.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** What somebody says of an activity in which they took part (活动评价). */
@Entity('activity_feedbacks')
@Index(['signUpId'], { unique: true })
@Index(['activityId', 'createdAt', 'id'])
export class ActivityFeedback {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('activities')
  @Column(idColumn)
  activityId!: string;

  /** Whose; null once the account that answered is deleted. */
  @ForeignKey('sign_ups')
  @Column(nullableIdColumn)
  signUpId!: string | null;

  /** Who answered; null once that account is deleted. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  @Column(wordColumn)
  activity!: FeedbackGrade;

  @Column(wordColumn)
  organisation!: FeedbackGrade;

  @Column(wordColumn)
  again!: FeedbackAgain;

  @Column({ type: 'varchar', length: 400, nullable: true })
  words!: string | null;

  /** To the volunteers who helped. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  thanks!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
