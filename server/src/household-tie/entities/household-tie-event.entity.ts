import type {
  HouseholdTieAction,
  HouseholdTieEventType,
  HouseholdTieState,
} from '@linge/shared/household-tie/household-tie.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** What happened to a request; appended, never changed. */
@Entity('household_tie_events')
@Index(['requestId', 'sequence'], { unique: true })
export class HouseholdTieEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('household_tie_requests')
  @Column(idColumn)
  requestId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: HouseholdTieEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: HouseholdTieAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: HouseholdTieState | null;

  @Column(wordColumn)
  toState!: HouseholdTieState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
