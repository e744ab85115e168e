import type { HoursSource } from '@linge/shared/service-hours/service-hours.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** As whom somebody confirmed hours. */
export type HoursActorRole =
  | 'organiser'
  | 'captain'
  | 'communityAdmin'
  | 'townOfficer'
  /** Of a hand that was lent: who was helped, or whoever of the grid said what counts. */
  | 'resident'
  | 'gridWorker'
  | 'partTimeGridWorker';

/**
 * The ledger of service hours: appended, never changed. A correction is an entry with the day, source and activity of
 * what it corrects, so that every sum is one over a single index.
 */
@Entity('service_hour_entries')
@Index(['accountId', 'communityId', 'day', 'source', 'minutes'])
@Index(['accountId', 'correctsId', 'day', 'id'])
@Index(['teamId', 'day', 'source', 'minutes'])
@Index(['teamId', 'correctsId', 'day', 'id'])
@Index(['checkedInActivityId', 'checkedInStartsAt', 'accountId'], { unique: true })
@Index(['helpRequestId'], { unique: true })
export class ServiceHourEntry {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Null for a check-in of somebody who is in no team. */
  @ForeignKey('volunteer_teams')
  @Column(nullableIdColumn)
  teamId!: string | null;

  /** Whose they are; null once the account is deleted: the sums of the team stay. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  @Column(wordColumn)
  source!: HoursSource;

  /** Signed: a correction may take away. */
  @Column({ type: 'int' })
  minutes!: number;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'varchar', length: 60 })
  what!: string;

  /** Why by hand, or why corrected; null for a check-in. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  /** Null for what was granted by hand. */
  @Column(nullableIdColumn)
  activityId!: string | null;

  /** The same, of a check-in itself and not of its corrections: one session counts once for each person. */
  @Column(nullableIdColumn)
  checkedInActivityId!: string | null;

  /** When that session began. */
  @Column(nullableInstantColumn)
  checkedInStartsAt!: Date | null;

  /** By which request for a hand, of what was confirmed of it itself and not of its corrections: it counts once. */
  @Column(nullableIdColumn)
  helpRequestId!: string | null;

  /** What it puts right: never a correction. */
  @ForeignKey('service_hour_entries')
  @Column(nullableIdColumn)
  correctsId!: string | null;

  /** Who confirmed it. */
  @ForeignKey('accounts')
  @Column(idColumn)
  actorAccountId!: string;

  @Column(wordColumn)
  actorRole!: HoursActorRole;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
