import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { cipherColumn, idColumn } from '../../common/database/column.js';

/** A community (社区); every row of the domain belongs to one. */
@Entity('communities')
export class Community {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('towns')
  @Column(idColumn)
  townId!: string;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  @Column({ type: 'varchar', length: 200 })
  address!: string;

  @Column({ type: 'varchar', length: 100 })
  serviceHours!: string;

  /** The service hall's line. */
  @Column(cipherColumn)
  phoneCipher!: string | null;
}
