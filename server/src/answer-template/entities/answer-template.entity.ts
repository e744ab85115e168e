import type { TemplateAction } from '@linge/shared/answer-template/answer-template.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** An answer that is written once and inserted often. */
@Entity('answer_templates')
@Index(['communityId', 'ownerAccountId'])
export class AnswerTemplate {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Null: the community's. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  ownerAccountId!: string | null;

  @Column(wordColumn)
  action!: TemplateAction;

  @ForeignKey('complaint_categories')
  @Column(nullableIdColumn)
  categoryId!: string | null;

  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column({ type: 'varchar', length: 500 })
  text!: string;

  @Column({ type: 'int' })
  version!: number;

  /** Of the request that made it. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
