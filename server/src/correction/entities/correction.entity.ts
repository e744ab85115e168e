import type { CorrectionState } from '@linge/shared/correction/correction.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableInstantColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody asks to put right what the registry holds about them or whom they look after. */
@Entity('corrections')
@Index(['accountId', 'createdAt', 'id'])
@Index(['communityId', 'state', 'createdAt', 'id'])
@Index(['gridId', 'state', 'createdAt', 'id'])
export class Correction {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  state!: CorrectionState;

  @Column({ type: 'int' })
  version!: number;

  /** Encrypted as a whole, for there may be an ID number among them; null once the account is deleted. */
  @Column(sealedTextColumn)
  fieldsCipher!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  answer!: string | null;

  @Column(nullableInstantColumn)
  decidedAt!: Date | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
