import type { ConsentAnswer, ConsentPlace } from '@linge/shared/subscription/subscription.schema';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';

/** How many messages of a template an account may still be sent: what the entries add up to. */
@Entity('subscription_balances')
export class SubscriptionBalance {
  @PrimaryColumn(idColumn)
  @ForeignKey('accounts')
  accountId!: string;

  @PrimaryColumn(wordColumn)
  template!: PushTemplateName;

  @Column({ type: 'int' })
  credits!: number;

  /** What is left is kept and not used. */
  @Column({ type: 'boolean' })
  stopped!: boolean;

  @Column({ ...wordColumn, nullable: true })
  lastAnswer!: ConsentAnswer | null;

  @Column(nullableInstantColumn)
  lastAnsweredAt!: Date | null;

  @Column({ ...wordColumn, nullable: true })
  lastAnsweredIn!: ConsentPlace | null;

  @Column(instantColumn)
  updatedAt!: Date;
}
