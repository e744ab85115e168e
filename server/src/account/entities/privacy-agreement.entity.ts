import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** That an account agreed to a version of the privacy declaration, and when. */
@Entity('privacy_agreements')
export class PrivacyAgreement {
  @ForeignKey('accounts')
  @PrimaryColumn(idColumn)
  accountId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column(instantColumn)
  agreedAt!: Date;
}
