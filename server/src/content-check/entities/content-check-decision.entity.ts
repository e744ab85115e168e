import type { ContentCheckAction } from '@linge/shared/content-check/content-check.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What somebody decided about content; appended, never changed. */
@Entity('content_check_decisions')
@Index(['checkId', 'decidedAt'])
export class ContentCheckDecision {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('content_checks')
  @Column(idColumn)
  checkId!: string;

  @Column(wordColumn)
  action!: ContentCheckAction;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  reason!: string | null;

  @Column(instantColumn)
  decidedAt!: Date;
}
