import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  sealedTextColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A certificate of service as it was issued: what is entered or corrected later changes nothing of it. */
@Entity('service_certificates')
@Index(['number'], { unique: true })
@Index(['accountId', 'issuedAt', 'id'])
@Index(['communityId', 'issuedAt', 'id'])
export class ServiceCertificate {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Null once the account is deleted: a paper that somebody holds stays genuine. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  /** `20261122-4821393`. */
  @Column({ ...wordColumn, length: 20 })
  number!: string;

  /** Of number and code. */
  @Column({ ...wordColumn, length: 64 })
  claimHash!: string;

  /** As it was called then. */
  @Column({ type: 'varchar', length: 100 })
  issuer!: string;

  @Column({ type: 'date' })
  fromDay!: string;

  @Column({ type: 'date' })
  toDay!: string;

  @Column({ type: 'int' })
  recordedMinutes!: number;

  @Column({ type: 'int' })
  grantedMinutes!: number;

  /** Keyed hash of everything that a check tells: a row that somebody changed is not genuine. */
  @Column({ ...wordColumn, length: 64 })
  sealHash!: string;

  /** Whose it is and what they did, encrypted; null once the account is deleted. */
  @Column(sealedTextColumn)
  contentCipher!: string | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  issuedAt!: Date;
}
