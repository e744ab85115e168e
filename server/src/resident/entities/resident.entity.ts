import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type {
  CustomValue,
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  ResidentState,
  Sex,
} from '@linge/shared/resident/ledger.schema';

const nullableWord = { ...wordColumn, nullable: true } as const;
const nullableText = (length: number) => ({ type: 'varchar', length, nullable: true }) as const;
const latin = (length: number) =>
  ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin', default: '' }) as const;

/**
 * A resident (居民) of a household: the permanent home, or the last one of somebody who left. Written by
 * `RegistryWriter` alone, which keeps the columns that are derived from others.
 */
@Entity('residents')
@Index(['communityId', 'idNumberIndex'], { unique: true })
@Index(['communityId', 'phoneIndex'])
@Index(['communityId', 'id'])
@Index(['gridId', 'id'])
@Index(['householdId', 'id'])
@Index(['communityId', 'state', 'gridId', 'residency', 'birthDate', 'sex', 'politicalStatus', 'education'])
@Index(['communityId', 'nameInitials', 'id'])
@Index(['communityId', 'namePinyin', 'id'])
@Index(['communityId', 'name', 'id'])
@Index(['communityId', 'otherPhoneIndex'])
@Index(['communityId', 'phoneTailIndex'])
@Index(['communityId', 'otherPhoneTailIndex'])
@Index(['communityId', 'idNumberTailIndex'])
@Index(['communityId', 'termEndsOn'])
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

  @Column({ ...wordColumn, default: 'present' })
  state!: ResidentState;

  /** Since when they are not here any more. */
  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  /** `zhangsan`: derived from the name, for staff who type that. */
  @Column(latin(200))
  namePinyin!: string;

  /** `zs`. */
  @Column(latin(50))
  nameInitials!: string;

  @Column(wordColumn)
  sex!: Sex;

  @Column({ type: 'date' })
  birthDate!: string;

  @Column(wordColumn)
  residency!: Residency;

  @Column(wordColumn)
  relation!: Relation;

  @Column(cipherColumn)
  idNumberCipher!: string | null;

  @Column(blindIndexColumn)
  idNumberIndex!: string | null;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  /** Of the last four characters, as staff look somebody up. */
  @Column(blindIndexColumn)
  idNumberTailIndex!: string | null;

  @Column(blindIndexColumn)
  phoneTailIndex!: string | null;

  @Column(cipherColumn)
  otherPhoneCipher!: string | null;

  @Column(blindIndexColumn)
  otherPhoneIndex!: string | null;

  @Column(blindIndexColumn)
  otherPhoneTailIndex!: string | null;

  @Column(nullableText(100))
  domicile!: string | null;

  @Column(nullableWord)
  politicalStatus!: PoliticalStatus | null;

  @Column(nullableWord)
  education!: Education | null;

  @Column(nullableWord)
  maritalStatus!: MaritalStatus | null;

  @Column(nullableText(50))
  occupation!: string | null;

  @Column(nullableText(100))
  employer!: string | null;

  /** Last day of a floating resident's term; passing it reminds and deletes nothing. */
  @Column({ type: 'date', nullable: true })
  termEndsOn!: string | null;

  /** Values of the community's own fields by the field's id; null where there are none. */
  @Column({ type: 'json', nullable: true })
  custom!: Record<string, CustomValue> | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
