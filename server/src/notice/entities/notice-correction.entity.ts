import type { NoticePart } from '@linge/shared/notice/notice.schema';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** What a notice said before it was corrected. */
@Entity('notice_corrections')
export class NoticeCorrection {
  @ForeignKey('notices')
  @PrimaryColumn(idColumn)
  noticeId!: string;

  /** The one that began with it: 2 for the first correction. */
  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'varchar', length: 200 })
  note!: string;

  @Column({ type: 'json' })
  changed!: readonly NoticePart[];

  @Column({ type: 'varchar', length: 80 })
  previousTitle!: string;

  @Column({ type: 'text' })
  previousText!: string;

  @Column(nullableInstantColumn)
  previousValidUntil!: Date | null;

  /** Readers do not see what is different: it was replaced before it was let through. */
  @Column({ type: 'boolean', default: false })
  noteHidden!: boolean;

  /** Nor what was there before, where that was never let through. */
  @Column({ type: 'boolean', default: false })
  previousHidden!: boolean;

  @Column(instantColumn)
  createdAt!: Date;
}
