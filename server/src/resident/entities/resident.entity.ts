import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { Residency, Sex } from '@linge/shared/resident/resident.schema';

/** A resident (居民) of a household. */
@Entity('residents')
@Index(['communityId', 'idNumberIndex'], { unique: true })
@Index(['communityId', 'phoneIndex'])
@Index(['communityId', 'id'])
@Index(['gridId', 'id'])
@Index(['householdId', 'id'])
@Index(['communityId', 'gridId', 'residency', 'birthDate', 'sex'])
export class Resident {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('households')
  @Column(idColumn)
  householdId!: string;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  @Column(wordColumn)
  sex!: Sex;

  @Column({ type: 'date' })
  birthDate!: string;

  @Column(wordColumn)
  residency!: Residency;

  @Column(wordColumn)
  relation!: string;

  @Column(cipherColumn)
  idNumberCipher!: string | null;

  @Column(blindIndexColumn)
  idNumberIndex!: string | null;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
