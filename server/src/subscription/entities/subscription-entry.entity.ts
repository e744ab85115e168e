import type { ConsentAnswer, ConsentPlace } from '@linge/shared/subscription/subscription.schema';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/**
 * `answered`: somebody was asked; `pushed`: one was used; `returned`: it was not used after all; `refused`: WeChat
 * said that there is none.
 */
export type EntryReason = 'answered' | 'pushed' | 'returned' | 'refused';

/** Who says so: the mini-program, WeChat itself, or what came of a push. */
export type EntrySource = 'client' | 'wechat' | 'push';

/** One line of the ledger of consents; written once, never changed. */
@Entity('subscription_entries')
@Index(['accountId', 'template', 'happenedAt'])
@Index(['pairsWith'], { unique: true })
export class SubscriptionEntry {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  template!: PushTemplateName;

  @Column(wordColumn)
  reason!: EntryReason;

  @Column(wordColumn)
  source!: EntrySource;

  @Column({ ...wordColumn, nullable: true })
  answer!: ConsentAnswer | null;

  /** Where it was said; null for what is no answer, and for those of before it was told. */
  @Column({ ...wordColumn, nullable: true })
  answeredIn!: ConsentPlace | null;

  @Column({ type: 'int' })
  delta!: number;

  /** After it. */
  @Column({ type: 'int' })
  balance!: number;

  /** The request, event or push that it follows from. */
  @Column(idColumn)
  causeId!: string;

  /** The same answer as the other source had told it: it counts once. */
  @Column(nullableIdColumn)
  pairsWith!: string | null;

  @Column(instantColumn)
  happenedAt!: Date;

  @Column(instantColumn)
  createdAt!: Date;
}
