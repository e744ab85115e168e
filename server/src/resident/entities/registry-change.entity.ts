import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';
import type { Role } from '@linge/shared/permission';
import type {
  FieldChange,
  RegistryChangeSource,
  RegistryChangeType,
} from '@linge/shared/resident/registry-change.schema';

/** What happened to a household or a person: appended, never changed. */
@Entity('registry_changes')
@Index(['residentId', 'createdAt', 'id'])
@Index(['householdId', 'createdAt', 'id'])
@Index(['sourceId'])
export class RegistryChange {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('households')
  @Column(nullableIdColumn)
  householdId!: string | null;

  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  @Column(wordColumn)
  type!: RegistryChangeType;

  /** When it happened in life; null where only the paper was put right. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  /** ID numbers and phones masked. */
  @Column({ type: 'json' })
  fields!: FieldChange[];

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column(wordColumn)
  source!: RegistryChangeSource;

  /** The import or correction that it came with. */
  @Column(nullableIdColumn)
  sourceId!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  /** Of the request, where the client named this change: a retry is told from another use of the id by it. */
  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  contentHash!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
