import type { Attendance, HoursReason } from '@linge/shared/check-in/check-in.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn, wordColumn } from '../../common/database/column.js';

/**
 * Somebody's part in a session (签到), as it follows from all marks of it. What changes it holds a lock on the row, which is
 * there from the first mark on.
 */
@Entity('check_ins')
@Index(['activityId', 'startsAt', 'attendance'])
export class CheckIn {
  @ForeignKey('sign_ups')
  @PrimaryColumn(idColumn)
  signUpId!: string;

  /** Of the session. */
  @PrimaryColumn(instantColumn)
  startsAt!: Date;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** That of the sign-up; no foreign key, for whoever signs up holds its row while this one waits for theirs. */
  @Column(idColumn)
  activityId!: string;

  @Column({ ...wordColumn, nullable: true })
  attendance!: Attendance | null;

  /** Null also where it was only said afterwards that they were there. */
  @Column(nullableInstantColumn)
  cameAt!: Date | null;

  @Column(nullableInstantColumn)
  leftAt!: Date | null;

  /** When they say that they came, by a scan that was sent too late to be checked. */
  @Column(nullableInstantColumn)
  claimedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

  /** As they were confirmed; null until then. */
  @Column({ type: 'int', nullable: true })
  hoursMinutes!: number | null;

  @Column({ ...wordColumn, nullable: true })
  hoursReason!: HoursReason | null;

  @Column(nullableInstantColumn)
  hoursConfirmedAt!: Date | null;

  @Column(instantColumn)
  updatedAt!: Date;
}
