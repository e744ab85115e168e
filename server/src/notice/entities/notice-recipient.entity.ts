import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, nullableInstantColumn } from '../../common/database/column.js';

/**
 * Somebody whom a notice is for, as the registry knew them when it was published. Without foreign keys, like the other
 * tables of a fan-out: they are written by the hundred thousand from the very rows that they name, and those stay.
 */
@Entity('notice_recipients')
@Index(['noticeId', 'householdId', 'readAt', 'acknowledgedAt'])
export class NoticeRecipient {
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @PrimaryColumn(idColumn)
  residentId!: string;

  @Column(idColumn)
  householdId!: string;

  /** When they, or somebody who looks after them, read it. */
  @Column(nullableInstantColumn)
  readAt!: Date | null;

  @Column(nullableInstantColumn)
  acknowledgedAt!: Date | null;
}
