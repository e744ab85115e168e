import type {
  RegistryImportMode,
  RegistryImportRefusal,
  RegistryImportState,
} from '@linge/shared/registry-import/registry-import.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** A workbook on its way into the registry: where it stands, and who works on it. */
@Entity('registry_imports')
@Index(['communityId', 'id'])
@Index(['gridId', 'id'])
@Index(['runningCommunityId'], { unique: true })
export class RegistryImport {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Of a grid worker's import; null for the whole community. */
  @ForeignKey('grids')
  @Column(nullableIdColumn)
  gridId!: string | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  /** Under which the last step was asked for. */
  @Column(wordColumn)
  role!: Role;

  @Column({ type: 'varchar', length: 200 })
  fileName!: string;

  /** SHA-256 of the file, in hexadecimal digits. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  fileHash!: string;

  @Column(wordColumn)
  state!: RegistryImportState;

  /** The community while a step is under way, else null: unique, so that one import a community runs at a time. */
  @Column(nullableIdColumn)
  runningCommunityId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  mode!: RegistryImportMode | null;

  @Column({ ...wordColumn, nullable: true })
  refusalCode!: RegistryImportRefusal['code'] | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  refusalText!: string | null;

  @Column({ type: 'int' })
  done!: number;

  @Column({ type: 'int' })
  total!: number;

  @Column({ type: 'int' })
  addCount!: number;

  @Column({ type: 'int' })
  changeCount!: number;

  @Column({ type: 'int' })
  unchangedCount!: number;

  @Column({ type: 'int' })
  wrongCount!: number;

  @Column({ type: 'json' })
  skippedSheets!: string[];

  @Column({ type: 'json' })
  unknownColumns!: string[];

  /** The server that works on it. */
  @Column(nullableIdColumn)
  claimedBy!: string | null;

  @Column(nullableInstantColumn)
  claimedUntil!: Date | null;

  /** Times that the step under way was begun. */
  @Column({ type: 'int' })
  attempts!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  startedAt!: Date;

  @Column(nullableInstantColumn)
  finishedAt!: Date | null;
}
