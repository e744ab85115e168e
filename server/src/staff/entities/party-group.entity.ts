import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn } from '../../common/database/column.js';

/** A grid Party group (网格党小组), seated in a building or courtyard. */
@Entity('party_groups')
export class PartyGroup {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('buildings')
  @Column(nullableIdColumn)
  buildingId!: string | null;

  @Column({ type: 'varchar', length: 80 })
  name!: string;
}
