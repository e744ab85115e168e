import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BoxSlipState } from '@linge/shared/suggestion-box/suggestion-box.schema';
import {
  blindIndexColumn,
  idColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** One slip of paper out of a box, and what it became. */
@Entity('box_slips')
@Index(['openingId', 'position'], { unique: true })
@Index(['boxId', 'state'])
@Index(['number'])
export class BoxSlip {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('box_openings')
  @Column(idColumn)
  openingId!: string;

  @ForeignKey('suggestion_boxes')
  @Column(idColumn)
  boxId!: string;

  /** 1-based. */
  @Column({ type: 'int' })
  position!: number;

  @Column(wordColumn)
  state!: BoxSlipState;

  @ForeignKey('complaints')
  @Column(nullableIdColumn)
  complaintId!: string | null;

  /** The complaint's number, to be asked by without a login. */
  @Column({ ...wordColumn, length: 20, nullable: true })
  number!: string | null;

  /** Keyed hash of number and claim code; the code itself is not kept. */
  @Column(blindIndexColumn)
  claimHash!: string | null;

  /** For the sheet beside the box. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  summary!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  answer!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  dealtByAccountId!: string | null;

  @Column(nullableInstantColumn)
  dealtAt!: Date | null;

  /** SHA-256 of the request that dealt with it: a retry must say the same. */
  @Column({ ...wordColumn, length: 64, nullable: true })
  contentHash!: string | null;
}
