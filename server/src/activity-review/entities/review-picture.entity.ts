import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** A picture of a review. Written under the lock on the review. */
@Entity('review_pictures')
@Index(['activityId', 'position'])
export class ReviewPicture {
  /** Of its file, which belongs to this row. */
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('activities')
  @Column(idColumn)
  activityId!: string;

  /** Order among the review's pictures. */
  @Column({ type: 'int' })
  position!: number;

  /** The organiser says that nobody can be recognised. */
  @Column({ type: 'boolean' })
  nobody!: boolean;

  /** Its file is in public reach. */
  @Column({ type: 'boolean' })
  shown!: boolean;

  /** When somebody saw themselves on it and asked that it is taken off. */
  @Column(nullableInstantColumn)
  removalAskedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;
}
