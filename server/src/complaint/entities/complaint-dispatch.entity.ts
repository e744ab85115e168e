import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ComplaintDispatch as ComplaintDispatchView } from '@linge/shared/complaint/complaint.schema';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** What one unit was asked to do about a complaint, and what it said to that. */
@Entity('complaint_dispatches')
@Index(['complaintId', 'dispatchedAt'])
@Index(['unitId', 'state', 'dispatchedAt', 'id'])
export class ComplaintDispatch {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('complaints')
  @Column(idColumn)
  complaintId!: string;

  @ForeignKey('units')
  @Column(idColumn)
  unitId!: string;

  @Column({ type: 'boolean' })
  lead!: boolean;

  @Column(wordColumn)
  state!: ComplaintDispatchView['state'];

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note!: string | null;

  @Column(instantColumn)
  dispatchedAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
