import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * What somebody made public of a complaint. It is written once, and changed only by taking it back: what is released
 * after that is another one.
 */
@Entity('public_records')
@Index(['standingComplaintId'], { unique: true })
@Index(['complaintId', 'releasedAt'])
@Index(['communityId', 'state', 'releasedAt', 'id'])
@Index(['gridId', 'state', 'releasedAt', 'id'])
@Index(['categoryId', 'state', 'releasedAt', 'id'])
export class PublicRecord {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('complaint_categories')
  @Column(idColumn)
  categoryId!: string;

  @ForeignKey('complaints')
  @Column(idColumn)
  complaintId!: string;

  /** The complaint while this stands for it, null once it was taken back: at most one stands for each. */
  @Column(nullableIdColumn)
  standingComplaintId!: string | null;

  @Column(wordColumn)
  state!: 'released' | 'withdrawn';

  @Column({ type: 'varchar', length: 40 })
  title!: string;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  @Column({ type: 'varchar', length: 1000 })
  answer!: string;

  /** Without unit and room. */
  @Column({ type: 'varchar', length: 120 })
  place!: string;

  @Column(instantColumn)
  reportedAt!: Date;

  /** When the complaint was dealt with or refused. What becomes of it later is not what this tells of. */
  @Column(instantColumn)
  settledAt!: Date;

  /** How many of its pictures, from the first on, show how it was; the others show what came of it. */
  @Column({ type: 'int' })
  beforePhotoCount!: number;

  @Column({ type: 'int' })
  version!: number;

  /** Of the request that made it. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  releasedByAccountId!: string;

  @Column(instantColumn)
  releasedAt!: Date;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  withdrawnByAccountId!: string | null;

  @Column(nullableInstantColumn)
  withdrawnAt!: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  withdrawalReason!: string | null;
}
