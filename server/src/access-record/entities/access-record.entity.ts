import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  AccessRecord as AccessRecordView,
  SealedField,
} from '@linge/shared/access-record/access-record.schema';
import type { Role } from '@linge/shared/permission';
import { idColumn, instantColumn, wordColumn } from '../../common/database/column.js';

/** That somebody was shown, or dialled, a number of a resident: appended, never changed. */
@Entity('access_records')
@Index(['communityId', 'createdAt', 'id'])
@Index(['communityId', 'accountId', 'createdAt', 'id'])
@Index(['residentId', 'createdAt', 'id'])
export class AccessRecord {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** Where the resident lived then. */
  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column({ ...wordColumn, nullable: true })
  role!: Role | null;

  @Column(wordColumn)
  field!: SealedField;

  @Column(wordColumn)
  purpose!: AccessRecordView['purpose'];

  @Column({ type: 'varchar', length: 100, nullable: true })
  note!: string | null;

  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
