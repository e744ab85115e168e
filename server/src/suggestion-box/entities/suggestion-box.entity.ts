import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** A suggestion box (意见箱) on a wall. */
@Entity('suggestion_boxes')
@Index(['communityId', 'retired', 'weekday', 'id'])
export class SuggestionBox {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('doors')
  @Column(idColumn)
  doorId!: string;

  @Column({ type: 'varchar', length: 60 })
  label!: string;

  /** 1 is Monday, 7 is Sunday. */
  @Column({ type: 'int' })
  weekday!: number;

  /** The first day on which this weekday counts: the box was put up, or its morning was changed. */
  @Column({ type: 'date' })
  scheduledFrom!: string;

  @ForeignKey('staff_members')
  @Column(idColumn)
  keeperStaffMemberId!: string;

  /** The household in difficulty that it is there for. */
  @ForeignKey('households')
  @Column(nullableIdColumn)
  householdId!: string | null;

  /** The day of its latest opening. */
  @Column({ type: 'date', nullable: true })
  lastOpenedOn!: string | null;

  @Column({ type: 'boolean' })
  retired!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @ForeignKey('accounts')
  @Column(idColumn)
  createdByAccountId!: string;

  /** SHA-256 of the request that made it. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
