import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** A piece of an uploaded workbook, encrypted; in the database, so that any server can go on with it. */
@Entity('registry_import_pieces')
export class RegistryImportPiece {
  @ForeignKey('registry_imports')
  @PrimaryColumn(idColumn)
  importId!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'mediumtext', charset: 'ascii', collation: 'ascii_bin' })
  contentCipher!: string;
}
