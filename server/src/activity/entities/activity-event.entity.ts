import type {
  ActivityAction,
  ActivityEventType,
  ActivityState,
} from '@linge/shared/activity/activity.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** One step in the life of an activity; appended, never changed. */
@Entity('activity_events')
@Index(['activityId', 'sequence'], { unique: true })
export class ActivityEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('activities')
  @Column(idColumn)
  activityId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: ActivityEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: ActivityAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: ActivityState | null;

  @Column(wordColumn)
  toState!: ActivityState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
