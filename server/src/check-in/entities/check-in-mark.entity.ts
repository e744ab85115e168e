import type { CheckInMarkKind } from '@linge/shared/check-in/check-in-desk.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * How it was said: a tick in the list or the scan of somebody's code by an organiser; the organiser's code scanned by
 * themselves, in time, or told of afterwards.
 */
export type CheckInWay = 'tick' | 'scan' | 'code' | 'claim';

/** Something that was said of somebody's part in a session; appended, never changed. */
@Entity('check_in_marks')
@Index(['signUpId', 'startsAt', 'at', 'id'])
export class CheckInMark {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('sign_ups')
  @Column(idColumn)
  signUpId!: string;

  /** Of the session. */
  @Column(instantColumn)
  startsAt!: Date;

  @Column(wordColumn)
  kind!: CheckInMarkKind;

  @Column(wordColumn)
  way!: CheckInWay;

  /** When it was said: by the organiser's device, of a code by the server. */
  @Column(instantColumn)
  at!: Date;

  /** When they came or left, where that is not when it was said. */
  @Column(nullableInstantColumn)
  time!: Date | null;

  /** The organiser; null for the code, which they scan themselves. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  receivedAt!: Date;
}
