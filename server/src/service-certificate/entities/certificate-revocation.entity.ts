import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** That a certificate was taken back (撤销). Never changed, and never undone: whoever needs one takes out another. */
@Entity('service_certificate_revocations')
@Index(['certificateId'], { unique: true })
export class CertificateRevocation {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('service_certificates')
  @Column(idColumn)
  certificateId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  actorAccountId!: string;

  /** Null once the account of its holder is deleted. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
