import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What somebody can do for others and when; who chose nothing has no row. */
@Entity('volunteer_profiles')
export class VolunteerProfile {
  @PrimaryColumn(idColumn)
  @ForeignKey('accounts')
  accountId!: string;

  /** Separated by commas. */
  @Column({ ...wordColumn, length: 255 })
  skills!: string;

  /** Separated by commas. */
  @Column({ ...wordColumn, length: 255 })
  times!: string;

  @Column(instantColumn)
  updatedAt!: Date;
}
