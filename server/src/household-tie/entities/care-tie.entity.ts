import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** An account that looks after somebody of its household: a child, or an old parent without an account. */
@Entity('care_ties')
@Index(['accountId', 'endedAt'])
@Index(['residentId', 'endedAt'])
export class CareTie {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  /** The household that both belong to; leaving it ends the tie. */
  @ForeignKey('households')
  @Column(idColumn)
  householdId!: string;

  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @Column(instantColumn)
  confirmedAt!: Date;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;
}
