import type {
  CorrectionAction,
  CorrectionEventType,
  CorrectionState,
} from '@linge/shared/correction/correction.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** What happened to a correction; appended, never changed. */
@Entity('correction_events')
@Index(['correctionId', 'sequence'], { unique: true })
export class CorrectionEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('corrections')
  @Column(idColumn)
  correctionId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: CorrectionEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: CorrectionAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: CorrectionState | null;

  @Column(wordColumn)
  toState!: CorrectionState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
