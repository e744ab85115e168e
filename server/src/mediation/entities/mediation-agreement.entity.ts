import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, sealedTextColumn, wordColumn } from '../../common/database/column.js';

/** One text of an agreement; a change is another one. */
@Entity('mediation_agreements')
@Index(['mediationId', 'number'], { unique: true })
export class MediationAgreement {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('mediations')
  @Column(idColumn)
  mediationId!: string;

  @Column({ type: 'int' })
  number!: number;

  /** Text and promises, encrypted as a whole. */
  @Column(sealedTextColumn)
  contentCipher!: string | null;

  @Column({ type: 'json' })
  followUpDays!: number[];

  /** Of the request that made it, with whose it was, to tell a retry from another thing. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
