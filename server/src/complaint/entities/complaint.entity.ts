import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';

/** A complaint (诉求) as it stands now; its events explain how it came to this. */
@Entity('complaints')
@Index(['communityId', 'number'], { unique: true })
@Index(['gridId', 'state', 'createdAt', 'id'])
@Index(['communityId', 'state', 'createdAt', 'id'])
@Index(['reporterAccountId', 'createdAt', 'id'])
@Index(['doorId', 'createdAt', 'id'])
@Index(['handlerAccountId', 'state'])
export class Complaint {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('micro_grids')
  @Column(nullableIdColumn)
  microGridId!: string | null;

  @ForeignKey('complaint_categories')
  @Column(idColumn)
  categoryId!: string;

  @ForeignKey('doors')
  @Column(idColumn)
  doorId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  reporterAccountId!: string;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  handlerAccountId!: string | null;

  @Column({ ...wordColumn, length: 20 })
  number!: string;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  /** The door's label when it was reported. */
  @Column({ type: 'varchar', length: 120 })
  place!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  placeDetail!: string | null;

  @Column({ type: 'boolean' })
  anonymous!: boolean;

  @Column(wordColumn)
  state!: ComplaintState;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'int' })
  photoCount!: number;

  @Column({ type: 'tinyint', nullable: true })
  rating!: number | null;

  /** SHA-256 of what was sent: a retry with the same id must say the same. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
