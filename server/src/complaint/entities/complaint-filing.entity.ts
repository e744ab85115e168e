import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FilingChannel } from '@linge/shared/complaint/complaint-filing.schema';
import { cipherColumn, idColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** How staff came to a report that they wrote down, and whose word it is. */
@Entity('complaint_filings')
export class ComplaintFiling {
  /** The complaint's. */
  @ForeignKey('complaints')
  @PrimaryColumn(idColumn)
  id!: string;

  @Column({ ...wordColumn, nullable: true })
  channel!: FilingChannel | null;

  /** Somebody of the registry; without a foreign key, as an import that is undone takes its people along. */
  @Column(nullableIdColumn)
  residentId!: string | null;

  /** Who told it: masked where the registry has the name, as told where it does not. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  name!: string | null;

  /** Of somebody whom the registry does not know. */
  @Column(cipherColumn)
  phoneCipher!: string | null;
}
