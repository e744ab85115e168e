import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** A day on which a community works, or does not, other than the published calendar says. */
@Entity('calendar_days')
export class CalendarDay {
  @ForeignKey('communities')
  @PrimaryColumn(idColumn)
  communityId!: string;

  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'boolean' })
  working!: boolean;

  /** `春节`, `补班`. */
  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column(instantColumn)
  updatedAt!: Date;
}
