import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A stairwell of a building (单元); `unit` alone is an organisation. */
@Entity('building_units')
@Index(['buildingId', 'name'], { unique: true })
export class BuildingUnit {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('buildings')
  @Column(idColumn)
  buildingId!: string;

  /** `2单元`. */
  @Column({ type: 'varchar', length: 20 })
  name!: string;
}
