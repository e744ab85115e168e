import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';

/** What can be reported in a community. */
@Entity('complaint_categories')
@Index(['communityId', 'code'], { unique: true })
export class ComplaintCategory {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(wordColumn)
  code!: string;

  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column({ type: 'int' })
  position!: number;
}
