import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { DataExportState } from '@linge/shared/privacy/privacy.schema';

/** A copy of what is held about an account, put together part by part by whoever holds the lease. */
@Entity('data_exports')
@Index(['accountId', 'createdAt', 'id'])
@Index(['state', 'claimedUntil'])
@Index(['createdAt'])
export class DataExport {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  state!: DataExportState;

  /** Parts that are written. */
  @Column({ type: 'int' })
  done!: number;

  @Column({ type: 'int' })
  total!: number;

  @Column({ type: 'int' })
  attempts!: number;

  @Column(nullableIdColumn)
  claimedBy!: string | null;

  @Column(nullableInstantColumn)
  claimedUntil!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  readyAt!: Date | null;

  @Column(nullableInstantColumn)
  expiresAt!: Date | null;
}
