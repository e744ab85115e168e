import type { NoticeTrait } from '@linge/shared/notice/notice-audience.schema';
import type { NoticeImportance, NoticeLevel, NoticeState } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { ResolvedPlace } from '../notice.policy.js';

/** Whom a notice is for, with where each place lies and what it was called when it was chosen. */
export interface StoredAudience {
  readonly places: readonly ResolvedPlace[];
  readonly labels: readonly { readonly code: string; readonly name: string }[];
  readonly traits: readonly NoticeTrait[];
  readonly match: 'any' | 'all';
}

/** A notice (通知公告) as it stands now; its events explain how it came to this. */
@Entity('notices')
@Index(['authorAccountId', 'createdAt', 'id'])
@Index(['gridId', 'createdAt', 'id'])
@Index(['communityId', 'createdAt', 'id'])
@Index(['townId', 'createdAt', 'id'])
@Index(['townId', 'state', 'publishedAt', 'id'])
@Index(['dueAt', 'id'])
export class Notice {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('towns')
  @Column(idColumn)
  townId!: string;

  /** Null where a town wrote it. */
  @ForeignKey('communities')
  @Column(nullableIdColumn)
  communityId!: string | null;

  /** Where all places of the audience lie; null where that is more than one grid. */
  @ForeignKey('grids')
  @Column(nullableIdColumn)
  gridId!: string | null;

  @Column(wordColumn)
  level!: NoticeLevel;

  /** `西河社区 第3网格`, as it was called when it was written. */
  @Column({ type: 'varchar', length: 120 })
  issuerName!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  authorAccountId!: string;

  @Column(wordColumn)
  authorRole!: Role;

  @Column(wordColumn)
  state!: NoticeState;

  @Column({ type: 'int' })
  version!: number;

  /** 1 as it was published, one more with each correction. */
  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'varchar', length: 80 })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'json' })
  audience!: StoredAudience;

  /** What documents are called, by id of the file, in the order in which they are shown. */
  @Column({ type: 'json' })
  attachments!: readonly { readonly fileId: string; readonly name: string }[];

  @Column({ type: 'int' })
  pictureCount!: number;

  @Column(wordColumn)
  importance!: NoticeImportance;

  @Column({ type: 'boolean' })
  needsAcknowledgement!: boolean;

  @Column({ type: 'boolean' })
  countsByHousehold!: boolean;

  @Column({ type: 'boolean' })
  isPublic!: boolean;

  @Column({ type: 'boolean' })
  remindsDaily!: boolean;

  @Column(nullableInstantColumn)
  validFrom!: Date | null;

  @Column(nullableInstantColumn)
  validUntil!: Date | null;

  /** When the clock has something to do: to publish it, remind of it, or end it. */
  @Column(nullableInstantColumn)
  dueAt!: Date | null;

  @Column(nullableInstantColumn)
  publishedAt!: Date | null;

  @Column(nullableInstantColumn)
  correctedAt!: Date | null;

  @Column(nullableInstantColumn)
  lastRemindedAt!: Date | null;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  withdrawnReason!: string | null;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
