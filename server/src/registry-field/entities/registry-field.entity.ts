import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';
import type {
  RegistryFieldType,
  RegistryVisibility,
} from '@linge/shared/registry-field/registry-field.schema';

/** A field that a community added to its ledger; the values are in `residents.custom`, by the field's id. */
@Entity('registry_fields')
@Index(['communityId', 'name'], { unique: true })
export class RegistryField {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column(wordColumn)
  type!: RegistryFieldType;

  /** Of a choice; else empty. */
  @Column({ type: 'json' })
  options!: string[];

  @Column({ type: 'int' })
  position!: number;

  @Column(wordColumn)
  visibleTo!: RegistryVisibility;

  @Column({ type: 'boolean' })
  retired!: boolean;

  @Column({ type: 'int' })
  version!: number;

  /** Of the request that made it, and who sent it. */
  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
