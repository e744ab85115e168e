import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type { DoorKind } from '@linge/shared/door/door.schema';

/** A place with a printed code: a building unit, a courtyard gate, a shop, a public place. */
@Entity('doors')
@Index(['code'], { unique: true })
@Index(['communityId', 'position', 'id'])
@Index(['gridId', 'position', 'id'])
@Index(['buildingUnitId'])
export class Door {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('micro_grids')
  @Column(nullableIdColumn)
  microGridId!: string | null;

  @ForeignKey('building_units')
  @Column(nullableIdColumn)
  buildingUnitId!: string | null;

  @Column(wordColumn)
  kind!: DoorKind;

  @Column({ type: 'varchar', length: 120 })
  label!: string;

  /** 128 random bits, base64url. */
  @Column({ ...wordColumn, length: 22 })
  code!: string;

  /** Order on a sheet, along the way a worker walks. */
  @Column({ type: 'int' })
  position!: number;

  @Column(instantColumn)
  createdAt!: Date;
}
