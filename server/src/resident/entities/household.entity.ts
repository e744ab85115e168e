import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { Residency } from '@linge/shared/resident/resident.schema';

export type HouseholdState = 'open' | 'closed';

/** A household (户) in a room; a closed one has nobody any more and stays for its history. Written by `RegistryWriter`. */
@Entity('households')
@Index(['communityId', 'id'])
@Index(['gridId', 'id'])
@Index(['communityId', 'state', 'gridId', 'residency'])
@Index(['roomId', 'state'])
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

  @Column({ ...wordColumn, default: 'open' })
  state!: HouseholdState;

  /** Of tenants. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  landlordName!: string | null;

  @Column(cipherColumn)
  landlordPhoneCipher!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
