import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A room (房号) of a building unit. */
@Entity('rooms')
@Index(['buildingUnitId', 'number'], { unique: true })
export class Room {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('building_units')
  @Column(idColumn)
  buildingUnitId!: string;

  /** `501`. */
  @Column({ type: 'varchar', length: 20 })
  number!: string;

  @Column({ type: 'int' })
  floor!: number;
}
