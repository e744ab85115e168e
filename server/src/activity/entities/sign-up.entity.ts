import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody's part in an activity (报名). Written under the lock on the activity. */
@Entity('sign_ups')
@Index(['activityId', 'ticket'], { unique: true })
@Index(['activityId', 'openResidentId'], { unique: true })
@Index(['activityId', 'state', 'ticket'])
@Index(['residentId', 'state'])
@Index(['accountId', 'state'])
export class SignUp {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('activities')
  @Column(idColumn)
  activityId!: string;

  /** The order in which the server took them. */
  @Column({ type: 'int' })
  ticket!: number;

  /** Who signed them up; null once that account is deleted, and of somebody who came without. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  /** Null for somebody who came without having signed up. */
  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  /** The same as long as they have a part in it, else null: nobody has two. */
  @Column(nullableIdColumn)
  openResidentId!: string | null;

  /** Of somebody who came without having signed up. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  name!: string | null;

  @Column({ type: 'boolean' })
  walkIn!: boolean;

  @Column(wordColumn)
  state!: SignUpState;

  /** What they do, or are offered. */
  @Column(nullableIdColumn)
  roleId!: string | null;

  /** Ids of roles, what they like best first. */
  @Column({ type: 'json' })
  wanted!: readonly string[];

  @Column(nullableInstantColumn)
  offerUntil!: Date | null;

  /** When a guardian agreed, who is whoever signed them up. */
  @Column(nullableInstantColumn)
  guardianConsentAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;
}
