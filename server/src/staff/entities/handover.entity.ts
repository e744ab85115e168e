import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';

/** Somebody leaves: everything that they held ended on a day and went to others (see `handover_posts`). */
@Entity('handovers')
@Index(['completedAt', 'day'])
export class Handover {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('staff_members')
  @Column(idColumn)
  staffMemberId!: string;

  /** The first day on which they no longer serve. */
  @Column({ type: 'date' })
  day!: string;

  /** When their open complaints changed hands: at once, or by the hourly job once the day has come. */
  @Column(nullableInstantColumn)
  completedAt!: Date | null;

  @Column({ type: 'int' })
  complaintCount!: number;

  @ForeignKey('accounts')
  @Column(idColumn)
  createdByAccountId!: string;

  /** SHA-256 of what was sent: a retry with the same id must say the same. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
