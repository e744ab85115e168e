import type {
  ContentCheckReason,
  ContentCheckState,
  ContentSubjectType,
} from '@linge/shared/content-check/content-check.schema';
import type { ContentReaders, ContentScene } from '@linge/shared/content-check/content-decision';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * Words or a picture that not everybody may see, as they were not let through when they came. What has no row here was.
 */
@Entity('content_checks')
@Index(['subjectType', 'subjectId'])
@Index(['communityId', 'state', 'createdAt', 'id'])
@Index(['gridId', 'state', 'createdAt', 'id'])
@Index(['nextAt'])
@Index(['traceId'])
@Index(['accountId'])
export class ContentCheck {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(wordColumn)
  kind!: 'text' | 'image';

  /** `file` for a picture, whatever it hangs on. */
  @Column(wordColumn)
  subjectType!: ContentSubjectType | 'file';

  @Column(idColumn)
  subjectId!: string;

  /** Which of the thing's steps it was said with, by its sequence; 0 for the thing as a whole. */
  @Column({ type: 'int' })
  step!: number;

  @Column(wordColumn)
  readers!: ContentReaders;

  @Column({ type: 'int' })
  scene!: ContentScene;

  @Column(wordColumn)
  state!: ContentCheckState;

  @Column(wordColumn)
  reason!: ContentCheckReason;

  /** Whoever wrote it; null once that account is deleted. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  @Column({ type: 'boolean' })
  byStaff!: boolean;

  /** Where the thing is; null until that is looked up, as the thing may be written after this row. */
  @ForeignKey('communities')
  @Column(nullableIdColumn)
  communityId!: string | null;

  @ForeignKey('grids')
  @Column(nullableIdColumn)
  gridId!: string | null;

  /** What was written, a line for each field; null for a picture, and once it need not be looked at any more. */
  @Column(sealedTextColumn)
  textCipher!: string | null;

  /** By which the verdict on a picture is told. */
  @Column({ ...wordColumn, length: 128, nullable: true })
  traceId!: string | null;

  @Column({ type: 'int' })
  attempts!: number;

  /** When the server has something to do about it; null where it waits for staff, or for nobody. */
  @Column(nullableInstantColumn)
  nextAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

  @Column(instantColumn)
  createdAt!: Date;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  decidedByAccountId!: string | null;

  @Column(nullableInstantColumn)
  decidedAt!: Date | null;

  /** What whoever wrote it is told. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  refusal!: string | null;
}
