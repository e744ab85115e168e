import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** One opening (开箱) of a suggestion box; once a day. */
@Entity('box_openings')
@Index(['boxId', 'day'], { unique: true })
export class BoxOpening {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('suggestion_boxes')
  @Column(idColumn)
  boxId!: string;

  /** In Asia/Shanghai. */
  @Column({ type: 'date' })
  day!: string;

  @ForeignKey('staff_members')
  @Column(idColumn)
  firstStaffMemberId!: string;

  @ForeignKey('staff_members')
  @Column(idColumn)
  secondStaffMemberId!: string;

  @Column({ type: 'int' })
  slipCount!: number;

  @ForeignKey('accounts')
  @Column(idColumn)
  recordedByAccountId!: string;

  /** SHA-256 of the request that recorded it. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
