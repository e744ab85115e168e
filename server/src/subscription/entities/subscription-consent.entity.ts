import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What was told of one question of WeChat's, by the id that whoever told it gave it: a retry is known by it. */
@Entity('subscription_consents')
@Index(['accountId'])
export class SubscriptionConsent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
