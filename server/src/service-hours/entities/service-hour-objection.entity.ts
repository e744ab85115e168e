import type { HoursObjectionState } from '@linge/shared/service-hours/service-hours.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody objects to hours of theirs; answered by a correction, or with why not. */
@Entity('service_hour_objections')
@Index(['entryId', 'createdAt', 'id'])
@Index(['openEntryId'], { unique: true })
@Index(['communityId', 'state', 'createdAt', 'id'])
@Index(['teamId', 'state', 'createdAt', 'id'])
export class ServiceHourObjection {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('volunteer_teams')
  @Column(nullableIdColumn)
  teamId!: string | null;

  @ForeignKey('service_hour_entries')
  @Column(idColumn)
  entryId!: string;

  /** The entry as long as it waits: one at a time. */
  @Column(nullableIdColumn)
  openEntryId!: string | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  state!: HoursObjectionState;

  /** Null once the account is deleted. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  text!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  answer!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  answeredByAccountId!: string | null;

  /** What it was answered by, where that is an entry. */
  @ForeignKey('service_hour_entries')
  @Column(nullableIdColumn)
  correctionId!: string | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  answeredAt!: Date | null;
}
