import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, wordColumn } from '../../common/database/column.js';
import type { Relation } from '@linge/shared/resident/ledger.schema';

/** A second home of somebody who counts in another household: where they also live, from when to when. */
@Entity('other_homes')
@Index(['residentId', 'until'])
@Index(['householdId', 'until'])
export class OtherHome {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @ForeignKey('households')
  @Column(idColumn)
  householdId!: string;

  /** To the head of that household. */
  @Column(wordColumn)
  relation!: Relation;

  @Column({ type: 'date' })
  since!: string;

  /** First day on which it no longer holds; null while it does. */
  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
