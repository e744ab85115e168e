import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  KeptFilter,
  KeptQueueFilter,
  SavedFilterKind,
} from '@linge/shared/saved-filter/saved-filter.schema';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** A filter that somebody saved by name, for themselves. */
@Entity('saved_filters')
@Index(['accountId', 'communityId', 'kind', 'name'], { unique: true })
export class SavedFilter {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @Column({ ...wordColumn, length: 20 })
  kind!: SavedFilterKind;

  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column({ type: 'json' })
  filter!: KeptFilter | KeptQueueFilter;

  @Column({ type: 'int' })
  version!: number;

  /** Of the request that made it. */
  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(instantColumn)
  updatedAt!: Date;
}
