import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/** One part of a copy, encrypted; in the database, so that any server can go on with it and it goes with the account. */
@Entity('data_export_pieces')
export class DataExportPiece {
  @ForeignKey('data_exports')
  @PrimaryColumn(idColumn)
  exportId!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'mediumtext', charset: 'ascii', collation: 'ascii_bin' })
  contentCipher!: string;
}
