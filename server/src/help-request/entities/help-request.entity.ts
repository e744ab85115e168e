import type {
  AskedFor,
  DayPart,
  HelpKind,
  HelpPhase,
  HelpRequestState,
} from '@linge/shared/help-request/help-request.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody asks for a hand (求助), as it stands now; its events explain how it came to this. */
@Entity('help_requests')
@Index(['askerAccountId', 'createdAt', 'id'])
@Index(['takerAccountId', 'takenAt', 'id'])
@Index(['residentId', 'createdAt', 'id'])
@Index(['communityId', 'state', 'lastDay', 'id'])
@Index(['communityId', 'phase', 'createdAt', 'id'])
@Index(['gridId', 'phase', 'createdAt', 'id'])
@Index(['dueAt', 'id'])
export class HelpRequest {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Where the person lived for whom it was asked. */
  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  /** For whom. */
  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  askerAccountId!: string;

  @Column(wordColumn)
  askerRole!: Role;

  @Column(wordColumn)
  askedFor!: AskedFor;

  @Column(wordColumn)
  kind!: HelpKind;

  /** Null for any day. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  @Column(wordColumn)
  dayPart!: DayPart;

  /** The last day on which it is offered. */
  @Column({ type: 'date' })
  lastDay!: string;

  @Column({ type: 'int' })
  expectedMinutes!: number;

  /** Null once the account is deleted that asked. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  text!: string | null;

  /** Of who asked; null once it is over. */
  @Column(cipherColumn)
  phoneCipher!: string | null;

  @Column(wordColumn)
  state!: HelpRequestState;

  @Column(wordColumn)
  phase!: HelpPhase;

  @Column({ type: 'int' })
  version!: number;

  /** The volunteer who has or had it last. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  takerAccountId!: string | null;

  /** Of the volunteer; null once it is over. */
  @Column(cipherColumn)
  takerPhoneCipher!: string | null;

  @Column(nullableInstantColumn)
  takenAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  servedOn!: string | null;

  @Column({ type: 'int', nullable: true })
  statedMinutes!: number | null;

  @Column({ type: 'int', nullable: true })
  counteredMinutes!: number | null;

  /** What counts. */
  @Column({ type: 'int', nullable: true })
  minutes!: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  thanks!: string | null;

  /** When the clock has something to do with it next; null for never. */
  @Column(nullableInstantColumn)
  dueAt!: Date | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
