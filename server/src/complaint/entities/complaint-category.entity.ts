import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

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

  /** The branch of the community's tree that it hangs on; null for a branch, or where there are none. */
  @ForeignKey('complaint_categories')
  @Column(nullableIdColumn)
  parentId!: string | null;

  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column({ type: 'boolean' })
  sensitive!: boolean;

  /** Working days in which it has to be settled: 3, 7 or 15. */
  @Column({ type: 'int' })
  settleDays!: number;

  /** The unit that is proposed when it is dispatched. */
  @ForeignKey('units')
  @Column(nullableIdColumn)
  defaultUnitId!: string | null;

  /** No longer offered; what was reported under it keeps it. */
  @Column({ type: 'boolean' })
  retired!: boolean;

  @Column({ type: 'int' })
  version!: number;

  /** Of what was sent when it was made, and by whom; null for those that came with the community. */
  @Column({ ...wordColumn, length: 64, nullable: true })
  contentHash!: string | null;
}
