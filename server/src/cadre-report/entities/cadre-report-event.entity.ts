import type {
  CadreReportAction,
  CadreReportEventType,
  CadreReportState,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn, sealedTextColumn, wordColumn } from '../../common/database/column.js';

/** What happened to a report; appended, never changed. */
@Entity('cadre_report_events')
@Index(['reportId', 'sequence'], { unique: true })
export class CadreReportEvent {
  /** Carries no time. */
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('cadre_reports')
  @Column(idColumn)
  reportId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: CadreReportEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: CadreReportAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: CadreReportState | null;

  @Column(wordColumn)
  toState!: CadreReportState;

  /** Of whoever it lay with; null for the reporter. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column(sealedTextColumn)
  textCipher!: string | null;

  @Column({ type: 'date' })
  happenedOn!: string;
}
