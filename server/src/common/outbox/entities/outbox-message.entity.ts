import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../database/column.js';

export type OutboxState = 'pending' | 'done' | 'parked';

/** Tells others what was committed; delivered at least once, by whoever holds the lease. */
@Entity('outbox_messages')
@Index(['state', 'availableAt'])
@Index(['claimedBy'])
@Index(['subjectId'])
export class OutboxMessage {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column({ ...wordColumn, length: 60 })
  topic!: string;

  @Column(idColumn)
  subjectId!: string;

  @Column({ type: 'json' })
  payload!: object;

  @Column(wordColumn)
  state!: OutboxState;

  /** Not before; moved on by a lease and by back-off. */
  @Column(instantColumn)
  availableAt!: Date;

  @Column({ type: 'int' })
  attempts!: number;

  @Column(nullableIdColumn)
  claimedBy!: string | null;

  @Column(nullableInstantColumn)
  claimedUntil!: Date | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  lastError!: string | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  doneAt!: Date | null;
}
