import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';

/** What is told of an activity after it (回顾). Its row is what everything about its pictures waits for. */
@Entity('activity_reviews')
export class ActivityReview {
  @ForeignKey('activities')
  @PrimaryColumn(idColumn)
  activityId!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Whoever wrote it last. */
  @ForeignKey('accounts')
  @Column(idColumn)
  authorAccountId!: string;

  @Column(wordColumn)
  state!: 'draft' | 'published';

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  /** Of what was written last. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(nullableInstantColumn)
  publishedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
