import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** That somebody took a list of complaints out of the system: which one, and how long it was. */
@Entity('complaint_exports')
export class ComplaintExport {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  accountId!: string;

  /** The filter as it was asked for. */
  @Column({ type: 'json' })
  filter!: Readonly<Record<string, unknown>>;

  @Column({ type: 'int' })
  rowCount!: number;

  @Column(instantColumn)
  createdAt!: Date;
}
