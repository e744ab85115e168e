import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type {
  ComplaintAction,
  ComplaintEventDetail,
  ComplaintEventType,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';

/** One step in the life of a complaint; appended, never changed. */
@Entity('complaint_events')
@Index(['complaintId', 'sequence'], { unique: true })
export class ComplaintEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('complaints')
  @Column(idColumn)
  complaintId!: string;

  /** The version that the complaint had after it. */
  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: ComplaintEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: ComplaintAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: ComplaintState | null;

  @Column(wordColumn)
  toState!: ComplaintState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  /**
   * To whom it was handed over or transferred; null for every other step, and where it waits for its grid again. Without a foreign
   * key, whose index would be written with every step although few have one.
   */
  @Column(nullableIdColumn)
  handlerAccountId!: string | null;

  /** What they act as from then on. */
  @Column({ ...wordColumn, nullable: true })
  handlerRole!: Role | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note!: string | null;

  @Column({ type: 'tinyint', nullable: true })
  rating!: number | null;

  /** What else the step was about; null where nothing. */
  @Column({ type: 'json', nullable: true })
  detail!: ComplaintEventDetail | null;

  @Column(instantColumn)
  createdAt!: Date;
}
