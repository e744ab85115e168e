import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
} from '../../common/database/column.js';

/** An account that the registry has confirmed to belong to a household. */
@Entity('household_ties')
@Index(['accountId'])
export class HouseholdTie {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @ForeignKey('households')
  @Column(idColumn)
  householdId!: string;

  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  @Column(instantColumn)
  confirmedAt!: Date;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;
}
