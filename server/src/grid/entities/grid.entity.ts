import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A grid (网格). */
@Entity('grids')
@Index(['communityId', 'number'], { unique: true })
export class Grid {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  @Column({ type: 'varchar', length: 50 })
  branchName!: string;
}
