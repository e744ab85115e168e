import type { ReachStatus, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A household with recipients: where it stands. Counts of it read the index alone. */
@Entity('notice_households')
@Index(['noticeId', 'status', 'gridId', 'buildingId', 'householdId', 'communityId', 'microGridId'])
export class NoticeHousehold {
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @PrimaryColumn(idColumn)
  householdId!: string;

  @Column(idColumn)
  communityId!: string;

  @Column(idColumn)
  gridId!: string;

  @Column(idColumn)
  microGridId!: string;

  @Column(idColumn)
  buildingId!: string;

  @Column(wordColumn)
  status!: ReachStatus;

  /** Recipients in it: who lives there, and who had read it before they left. None where nobody is left to reach. */
  @Column({ type: 'int' })
  people!: number;

  /** An account of it has the notice in its inbox. */
  @Column({ type: 'boolean' })
  hasApp!: boolean;

  /** When it counted as read: by one of them, or by all, as the notice says. */
  @Column(nullableInstantColumn)
  readAt!: Date | null;

  @Column(nullableInstantColumn)
  acknowledgedAt!: Date | null;

  /** The telling that stands. */
  @Column(nullableIdColumn)
  tellingId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  toldHow!: TellingHow | null;
}
