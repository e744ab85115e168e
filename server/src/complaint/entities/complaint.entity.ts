import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type {
  ComplaintLevel,
  ComplaintSource,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { complaintIndexes } from '../complaint-index.js';

const queueOrder = (place: string) => [place, 'level', 'state', 'deadlineAt', 'id'];
const placeCounts = ['doorId', 'clockStoppedAt'];
const rateColumns = [
  ...['gridId', 'categoryId', 'leadUnitId', 'doorId', 'state', 'acceptedAt', 'firstAcceptDueAt'],
  ...['resolvedAt', 'clockStoppedAt', 'solved', 'rating', 'settleTenths', 'scoreSum'],
];

/** A complaint (诉求) as it stands now; its events explain how it came to this. */
@Entity('complaints')
@Index(['communityId', 'number'], { unique: true })
@Index(complaintIndexes.grid, [...queueOrder('gridId'), 'communityId', ...placeCounts])
@Index(complaintIndexes.community, [...queueOrder('communityId'), ...placeCounts])
@Index(['reporterAccountId', 'createdAt', 'id'])
@Index(['doorId', 'createdAt', 'id'])
@Index(complaintIndexes.period, ['communityId', 'createdAt', 'id', ...rateColumns])
@Index(['nextTimerAt', 'id'])
@Index(['mergedIntoId'])
@Index(queueOrder('categoryId'))
@Index(['handlerAccountId', 'communityId', 'state', 'level', 'deadlineAt', 'id'])
export class Complaint {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('micro_grids')
  @Column(nullableIdColumn)
  microGridId!: string | null;

  @ForeignKey('complaint_categories')
  @Column(idColumn)
  categoryId!: string;

  @ForeignKey('doors')
  @Column(idColumn)
  doorId!: string;

  /** Null where a worker filed it for somebody without an account, or nobody signed it. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  reporterAccountId!: string | null;

  /** Who filed it for somebody else. */
  @Column(nullableIdColumn)
  filedByAccountId!: string | null;

  @Column(wordColumn)
  source!: ComplaintSource;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  handlerAccountId!: string | null;

  /** Who said what was done; stays when it changes hands, as nobody closes their own ticket. */
  @Column(nullableIdColumn)
  resolvedByAccountId!: string | null;

  @Column({ ...wordColumn, length: 20 })
  number!: string;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  /** The door's label when it was reported. */
  @Column({ type: 'varchar', length: 120 })
  place!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  placeDetail!: string | null;

  @Column({ type: 'boolean' })
  anonymous!: boolean;

  @Column(wordColumn)
  state!: ComplaintState;

  @Column({ type: 'int' })
  version!: number;

  @Column(wordColumn)
  level!: ComplaintLevel;

  /** Where it goes back to when it is no longer held; null unless it is. */
  @Column({ ...wordColumn, nullable: true })
  heldState!: ComplaintState | null;

  /** Copied from the category when it was reported, as are the two below. */
  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column({ type: 'boolean' })
  sensitive!: boolean;

  @Column({ type: 'int' })
  settleDays!: number;

  @Column(nullableInstantColumn)
  acceptDueAt!: Date | null;

  /** Until when it had to be taken on when it came in, whatever became of that later; null before there was a clock. */
  @Column(nullableInstantColumn)
  firstAcceptDueAt!: Date | null;

  @Column(instantColumn)
  dueAt!: Date;

  @Column(instantColumn)
  deadlineAt!: Date;

  @Column(nullableInstantColumn)
  clockStoppedAt!: Date | null;

  @Column(nullableInstantColumn)
  remindedDueAt!: Date | null;

  /** When a deadline was last found to have passed; the column has the name from when only the first was kept. */
  @Column({ ...nullableInstantColumn, name: 'overdue_escalated_at' })
  overdueAt!: Date | null;

  @Column({ type: 'int' })
  extensionCount!: number;

  @Column({ type: 'date', nullable: true })
  suspendedUntil!: string | null;

  @Column(nullableInstantColumn)
  nextTimerAt!: Date | null;

  /** When it was first taken on, dealt with, and closed; the last two by the latest step. */
  @Column(nullableInstantColumn)
  acceptedAt!: Date | null;

  @Column(nullableInstantColumn)
  resolvedAt!: Date | null;

  /** Tenths of a working day from the report to `resolvedAt`, counted on that day. */
  @Column({ type: 'int', nullable: true })
  settleTenths!: number | null;

  @Column(nullableInstantColumn)
  closedAt!: Date | null;

  @Column({ type: 'boolean' })
  appealed!: boolean;

  @Column({ type: 'int' })
  reopenCount!: number;

  /** The unit that it went to last. Like the next but one without a foreign key, whose index every report would write. */
  @Column(nullableIdColumn)
  leadUnitId!: string | null;

  /** Whether units may see how to reach the reporter. */
  @Column({ type: 'boolean' })
  releaseReporter!: boolean;

  @Column(nullableIdColumn)
  mergedIntoId!: string | null;

  @Column({ type: 'int' })
  photoCount!: number;

  /** The mean of the three scores, rounded. */
  @Column({ type: 'tinyint', nullable: true })
  rating!: number | null;

  @Column({ type: 'tinyint', nullable: true })
  speedScore!: number | null;

  @Column({ type: 'tinyint', nullable: true })
  attitudeScore!: number | null;

  @Column({ type: 'tinyint', nullable: true })
  resultScore!: number | null;

  /** The three scores together, which the rate of satisfaction is counted by: a rounded mean is not exact. */
  @Column({ type: 'tinyint', nullable: true })
  scoreSum!: number | null;

  /** Whether the reporter called it solved. */
  @Column({ type: 'boolean', nullable: true })
  solved!: boolean | null;

  /** SHA-256 of what was sent: a retry with the same id must say the same. */
  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
