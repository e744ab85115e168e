import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** An account that a notice is addressed to: its own copy of what it read. */
@Entity('notice_readers')
@Index(['accountId', 'publishedAt', 'noticeId'])
export class NoticeReader {
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @PrimaryColumn(idColumn)
  accountId!: string;

  /** Of the notice, as lists are sorted by it. */
  @Column(instantColumn)
  publishedAt!: Date;

  @Column(nullableInstantColumn)
  readAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  readRevision!: number | null;

  @Column(nullableInstantColumn)
  acknowledgedAt!: Date | null;
}
