import type { MessageGroup } from '@linge/shared/message/message-group';
import type { PushTemplateName } from '@linge/shared/subscription/push-template';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { PushReason } from '../push-retry.policy.js';

/**
 * `waiting` → `sending` → `sent`; or `dropped`, where nothing is wrong and nobody need look; or `parked`, where
 * somebody should. A push that is found `sending` after its lease was under way when its server died.
 */
export type PushState = 'waiting' | 'sending' | 'sent' | 'dropped' | 'parked';

/** One line of an inbox on its way through WeChat; has the id of the line, so that none is pushed twice. */
@Entity('pushes')
@Index(['state', 'availableAt'])
@Index(['claimedBy'])
@Index(['communityId', 'state', 'settledAt', 'id'])
@Index(['townId', 'state', 'settledAt', 'id'])
@Index(['accountId'])
export class Push {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  /** Whose staff look after it when it fails; null where it belongs to no single community. */
  @ForeignKey('communities')
  @Column(nullableIdColumn)
  communityId!: string | null;

  /** Of what a town sends: its officers look after it. Where both are null, the operators do. */
  @ForeignKey('towns')
  @Column(nullableIdColumn)
  townId!: string | null;

  @Column(wordColumn)
  template!: PushTemplateName;

  @Column(wordColumn)
  messageGroup!: MessageGroup;

  /** Goes out at night too. */
  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column(wordColumn)
  state!: PushState;

  /** Not before; of one in hand, until when it is nobody else's. */
  @Column(instantColumn)
  availableAt!: Date;

  @Column({ type: 'int' })
  attempts!: number;

  @Column(nullableIdColumn)
  claimedBy!: string | null;

  @Column({ ...wordColumn, nullable: true })
  reason!: PushReason | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  lastError!: string | null;

  /** Since when it is tried; anew when somebody sends it again. */
  @Column(instantColumn)
  queuedAt!: Date;

  @Column(nullableInstantColumn)
  settledAt!: Date | null;

  /** Up by one with each time that somebody sends it again. */
  @Column({ type: 'int' })
  version!: number;
}
