import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** One time at which an activity takes place. */
@Entity('activity_sessions')
@Index(['endsAt'])
export class ActivitySession {
  @ForeignKey('activities')
  @PrimaryColumn(idColumn)
  activityId!: string;

  @PrimaryColumn(instantColumn)
  startsAt!: Date;

  @Column(instantColumn)
  endsAt!: Date;

  /** When those who come were reminded the day before; null until then. */
  @Column(nullableInstantColumn)
  dayRemindedAt!: Date | null;

  /** The same an hour before. */
  @Column(nullableInstantColumn)
  hourRemindedAt!: Date | null;
}
