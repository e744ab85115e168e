import type {
  ActivityInsurance,
  ActivityKind,
  ActivityState,
  OrganiserKind,
} from '@linge/shared/activity/activity.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Who may join, with what grids and labels were called when they were chosen. */
export interface StoredAudience {
  readonly grids: readonly { readonly id: string; readonly name: string }[];
  readonly labels: readonly { readonly code: string; readonly name: string }[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
}

/** The words of an activity that others read. */
export interface ActivityWords {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly toBring: string | null;
  /** By id of the role. */
  readonly roleNames: Readonly<Record<string, string>>;
  /** What is different since the change before. */
  readonly changeNote: string | null;
}

/** An activity (活动) as it stands now. Its row is what everything about its places waits for. */
@Entity('activities')
@Index(['communityId', 'createdAt', 'id'])
@Index(['gridId', 'createdAt', 'id'])
@Index(['teamId', 'createdAt', 'id'])
@Index(['communityId', 'state', 'nextStartsAt', 'id'])
@Index(['dueAt', 'id'])
export class Activity {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column(wordColumn)
  organiserKind!: OrganiserKind;

  /** In whose name, where that is a grid. */
  @ForeignKey('grids')
  @Column(nullableIdColumn)
  gridId!: string | null;

  /** In whose name, where that is a volunteer team. */
  @ForeignKey('volunteer_teams')
  @Column(nullableIdColumn)
  teamId!: string | null;

  /** `西河社区 第3网格`, as it was called when it was written. */
  @Column({ type: 'varchar', length: 120 })
  organiserName!: string;

  @ForeignKey('units')
  @Column(nullableIdColumn)
  unitId!: string | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  authorAccountId!: string;

  @Column(wordColumn)
  authorRole!: Role;

  @Column(wordColumn)
  state!: ActivityState;

  @Column({ type: 'int' })
  version!: number;

  @Column(wordColumn)
  kind!: ActivityKind;

  @Column({ type: 'varchar', length: 80 })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'varchar', length: 120 })
  place!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  toBring!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  changeNote!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  cancelledReason!: string | null;

  /** The words that were let through last: what others read. Null before it was published. */
  @Column({ type: 'json', nullable: true })
  shownWords!: ActivityWords | null;

  /** Its words are newer than those that others read. */
  @Column({ type: 'boolean' })
  wordsHeld!: boolean;

  @Column({ type: 'json' })
  audience!: StoredAudience;

  @Column({ type: 'int' })
  sessionCount!: number;

  /** Of the first session that is not over; of what is over, the last. */
  @Column(instantColumn)
  nextStartsAt!: Date;

  @Column(instantColumn)
  nextEndsAt!: Date;

  @Column(instantColumn)
  firstStartsAt!: Date;

  @Column(instantColumn)
  lastStartsAt!: Date;

  @Column(instantColumn)
  lastEndsAt!: Date;

  /** Null: from when it is published. */
  @Column(nullableInstantColumn)
  signUpFrom!: Date | null;

  /** Null: until the last session begins; so is the next. */
  @Column(nullableInstantColumn)
  signUpUntil!: Date | null;

  @Column(nullableInstantColumn)
  cancelUntil!: Date | null;

  @Column({ type: 'int' })
  offerHours!: number;

  @Column(wordColumn)
  insurance!: ActivityInsurance;

  @Column({ type: 'boolean' })
  needsGuardianConsent!: boolean;

  @Column({ type: 'int' })
  pictureCount!: number;

  /** The number that was drawn last: the order in which the server took sign-ups. */
  @Column({ type: 'int' })
  lastTicket!: number;

  /** How many stand in the line. */
  @Column({ type: 'int' })
  waiting!: number;

  /** When the clock has something to do: an offer, a reminder, the end of a session, words that are looked at. */
  @Column(nullableInstantColumn)
  dueAt!: Date | null;

  @Column(nullableInstantColumn)
  publishedAt!: Date | null;

  @Column(nullableInstantColumn)
  changedAt!: Date | null;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
