import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';
import type { Residency, Sex } from '@linge/shared/resident/ledger.schema';

/**
 * What was known of somebody at the end of each day from `fromDay` on until before `toDay`: all that figures are
 * counted from. Days are those on which it was written down, so what a past day reports never changes.
 */
@Entity('resident_spells')
@Index(['communityId', 'toDay', 'fromDay'])
export class ResidentSpell {
  @ForeignKey('residents')
  @PrimaryColumn(idColumn)
  residentId!: string;

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

  @Column(idColumn)
  householdId!: string;

  @Column(wordColumn)
  residency!: Residency;

  @Column(wordColumn)
  sex!: Sex;

  @Column({ type: 'date' })
  birthDate!: string;

  /** Codes in order, between commas: `,livesAlone,veteran,`; empty for none. */
  @Column({ type: 'varchar', length: 1000, charset: 'ascii', collation: 'ascii_bin' })
  labels!: string;
}
