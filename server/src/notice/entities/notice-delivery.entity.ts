import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** `published` addresses it first; the others go to those whom it was addressed to. */
export type DeliveryKind = 'published' | 'corrected' | 'reminded' | 'withdrawn';

/** A step of a notice that is put into inboxes batch by batch: how far that is, and who works on it. */
@Entity('notice_deliveries')
@Index(['finishedAt', 'createdAt'])
@Index(['noticeId', 'createdAt'])
export class NoticeDelivery {
  /** The event that is told. */
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('notices')
  @Column(idColumn)
  noticeId!: string;

  @Column(wordColumn)
  kind!: DeliveryKind;

  /** The last of what is done: of a grid and household, or of an account; null at the beginning. */
  @Column({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  position!: string | null;

  /** How many there are to go through: households of `published`, accounts of the others. Null until they are counted. */
  @Column({ type: 'int', nullable: true })
  total!: number | null;

  /** How many of them are done. */
  @Column({ type: 'int', default: 0 })
  done!: number;

  /** People, and accounts that were told, so far. */
  @Column({ type: 'int' })
  recipients!: number;

  @Column({ type: 'int' })
  delivered!: number;

  @Column({ type: 'int' })
  attempts!: number;

  @Column(nullableIdColumn)
  claimedBy!: string | null;

  @Column(nullableInstantColumn)
  claimedUntil!: Date | null;

  @Column(nullableInstantColumn)
  startedAt!: Date | null;

  @Column(nullableInstantColumn)
  finishedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;
}
