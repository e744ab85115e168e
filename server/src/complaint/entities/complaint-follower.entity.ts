import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn } from '../../common/database/column.js';

/** Somebody whom each answer to a complaint reaches, too: they followed it, or their own was merged into it. */
@Entity('complaint_followers')
@Index(['accountId', 'createdAt', 'complaintId'])
export class ComplaintFollower {
  @ForeignKey('complaints')
  @PrimaryColumn(idColumn)
  complaintId!: string;

  @ForeignKey('accounts')
  @PrimaryColumn(idColumn)
  accountId!: string;

  /** Their own complaint, which was merged into it. */
  @Column(nullableIdColumn)
  viaComplaintId!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
