import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A post as it stood before a handover ended it, and what the handover made of it: enough to take that back. */
export interface EndedPost {
  readonly kind: 'gridAssignment' | 'appointment';
  readonly id: string;
  /** Before; null while open. */
  readonly validTo: string | null;
  /** As the handover left it. */
  readonly endedOn: string;
  /** As the handover left it; 0 for an appointment, which has none. */
  readonly version: number;
}

/** Somebody leaves: everything that they held ended on a day and went to others (see `handover_posts`). */
@Entity('handovers')
@Index(['completedAt', 'day'])
@Index(['communityId', 'day', 'id'])
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

  /** When it was taken back, before its day. */
  @Column(nullableInstantColumn)
  cancelledAt!: Date | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  cancelledByAccountId!: string | null;

  /** The posts that it ended, with the stand-ins for them. */
  @Column({ type: 'json' })
  ended!: readonly EndedPost[];

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
