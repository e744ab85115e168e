import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A building (楼栋) of an estate or street. */
@Entity('buildings')
@Index(['communityId', 'estate', 'name'], { unique: true })
export class Building {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('micro_grids')
  @Column(idColumn)
  microGridId!: string;

  /** `西河湾小区`, `滨河路12号院`. */
  @Column({ type: 'varchar', length: 50 })
  estate!: string;

  /** `3栋`. */
  @Column({ type: 'varchar', length: 50 })
  name!: string;
}
