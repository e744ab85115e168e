import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';
import type { UnitKind } from '@linge/shared/staff/staff.schema';

/** An organisation with a part in the community (包联单位, 驻社单位, 职能部门, 物业). */
@Entity('units')
@Index(['communityId', 'id'])
export class Unit {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(wordColumn)
  kind!: UnitKind;

  @Column({ type: 'varchar', length: 80 })
  name!: string;
}
