import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A town (乡镇), the level above its communities. */
@Entity('towns')
export class Town {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column({ type: 'varchar', length: 50 })
  name!: string;
}
