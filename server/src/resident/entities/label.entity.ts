import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';

/** A label that the community gives to residents: lives alone, low income, relocated … */
@Entity('labels')
@Index(['communityId', 'code'], { unique: true })
@Index(['communityId', 'name'], { unique: true })
export class Label {
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

  /** Which staff see it on a person: all who serve the grid, or the administrators alone. */
  @Column({ ...wordColumn, default: 'staff' })
  visibleTo!: 'staff' | 'admin';

  /** Given to nobody any more; who has it keeps it. */
  @Column({ type: 'boolean', default: false })
  retired!: boolean;

  @Column({ type: 'int', default: 1 })
  version!: number;

  /** Of the request that made it, and who sent it; null for those that came with the community. */
  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  contentHash!: string | null;
}
