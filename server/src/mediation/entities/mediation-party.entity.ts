import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** One side of a mediation. */
@Entity('mediation_parties')
@Index(['mediationId', 'position'])
@Index(['accountId', 'mediationId'])
export class MediationParty {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediations')
  @Column(idColumn)
  mediationId!: string;

  /** 1-based, in the order in which they were named. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  /** The account that they use themselves. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  @Column({ type: 'boolean' })
  reporter!: boolean;

  /** Of the request that made it, with whose it was, to tell a retry from another thing. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(nullableInstantColumn)
  removedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;
}
