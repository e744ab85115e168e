import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** A login on one device; a token is good only while its session is open. */
@Entity('sessions')
@Index(['accountId', 'closedAt'])
@Index(['expiresAt'])
export class Session {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  expiresAt!: Date;

  @Column(nullableInstantColumn)
  closedAt!: Date | null;
}
