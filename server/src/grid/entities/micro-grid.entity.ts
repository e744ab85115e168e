import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A micro-grid (微网格). */
@Entity('micro_grids')
@Index(['gridId', 'number'], { unique: true })
export class MicroGrid {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 50 })
  name!: string;
}
