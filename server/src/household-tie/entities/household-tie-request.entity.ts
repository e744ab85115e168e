import type { HouseholdTieKind, HouseholdTieState } from '@linge/shared/household-tie/household-tie.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** An account asks to belong to a household, or to look after somebody; also what guesses are counted by. */
@Entity('household_tie_requests')
@Index(['accountId', 'createdAt', 'id'])
@Index(['roomId', 'createdAt'])
@Index(['communityId', 'state', 'createdAt', 'id'])
@Index(['gridId', 'state', 'createdAt', 'id'])
export class HouseholdTieRequest {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('rooms')
  @Column(idColumn)
  roomId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  kind!: HouseholdTieKind;

  /** As it was typed; empty for looking after somebody, and once the account is deleted. */
  @Column({ type: 'varchar', length: 50 })
  name!: string;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  /** WeChat told the phone; else it was only typed. */
  @Column({ type: 'boolean' })
  phoneVouched!: boolean;

  /** Of looking after somebody, from the beginning; else once it is confirmed. */
  @ForeignKey('households')
  @Column(nullableIdColumn)
  householdId!: string | null;

  /** Whom the account looks after; or who it is, once that is confirmed. */
  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  @Column(wordColumn)
  state!: HouseholdTieState;

  @Column({ type: 'int' })
  version!: number;

  /** The registry agreed by itself: not a guess. */
  @Column({ type: 'boolean' })
  atOnce!: boolean;

  /** Why it was declined. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column(nullableInstantColumn)
  decidedAt!: Date | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
