import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';
import type { Residency } from '@linge/shared/resident/ledger.schema';

/** What was known of a household at the end of each day from `fromDay` on until before `toDay`. */
@Entity('household_spells')
@Index(['communityId', 'toDay', 'fromDay'])
export class HouseholdSpell {
  @ForeignKey('households')
  @PrimaryColumn(idColumn)
  householdId!: string;

  @PrimaryColumn({ type: 'date' })
  fromDay!: string;

  /** Null while it holds. */
  @Column({ type: 'date', nullable: true })
  toDay!: string | null;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(idColumn)
  gridId!: string;

  @Column(wordColumn)
  residency!: Residency;
}
