import type { RegistryImportRowKind } from '@linge/shared/registry-import/registry-import.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type { ShownChange } from '../plan/planned-row.js';
import type { ShownProblem } from '../plan/shown-problem.js';

/** What the dry run found of a row. */
@Entity('registry_import_rows')
@Index(['importId', 'kind', 'position'])
export class RegistryImportRow {
  @ForeignKey('registry_imports')
  @PrimaryColumn(idColumn)
  importId!: string;

  /** Among the rows of the file, from 1 on. */
  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column(wordColumn)
  kind!: RegistryImportRowKind;

  @Column({ type: 'varchar', length: 40 })
  sheet!: string;

  @Column({ type: 'int' })
  rowNumber!: number;

  @Column({ type: 'varchar', length: 50, nullable: true })
  name!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  address!: string | null;

  /** Numbers masked. */
  @Column({ type: 'json', nullable: true })
  changes!: ShownChange[] | null;

  @Column({ type: 'json', nullable: true })
  problems!: ShownProblem[] | null;

  @Column(nullableIdColumn)
  residentId!: string | null;

  /** What is to be written, with what stood there before; encrypted, because both hold numbers in clear. */
  @Column({ type: 'mediumtext', charset: 'ascii', collation: 'ascii_bin', nullable: true })
  writeCipher!: string | null;

  /** Version of the person once it was written; nobody touched them while it is the same. */
  @Column({ type: 'int', nullable: true })
  resultVersion!: number | null;

  /** Version of the household, where the row changed it, once it was written. */
  @Column({ type: 'int', nullable: true })
  householdVersion!: number | null;
}
