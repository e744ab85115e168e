import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type { Residency } from '@linge/shared/resident/resident.schema';

/** A household (户) in a room. */
@Entity('households')
@Index(['communityId', 'id'])
@Index(['gridId', 'id'])
@Index(['communityId', 'gridId', 'residency'])
@Index(['roomId'])
export class Household {
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

  @ForeignKey('rooms')
  @Column(idColumn)
  roomId!: string;

  @Column(wordColumn)
  residency!: Residency;

  /** Resident; no foreign key, because a household and its head are written together. */
  @Column(nullableIdColumn)
  headId!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
