import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AccessRecord as AccessRecordView } from '@linge/shared/access-record/access-record.schema';
import type { Role } from '@linge/shared/permission';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** That somebody was shown, or dialled, a number that is shown only for a purpose: appended, never changed. */
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

  /** Where the resident or the household was then. */
  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  /** Whose landlord it was. */
  @ForeignKey('households')
  @Column(nullableIdColumn)
  householdId!: string | null;

  /** What somebody told whom the registry does not know. */
  @ForeignKey('complaints')
  @Column(nullableIdColumn)
  complaintId!: string | null;

  /** Who that was then: a landlord is kept with the household and has no row to look up later. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  landlordName!: string | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  /** Once that account is deleted: who it was, as the community's list said. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  actorName!: string | null;

  @Column({ ...wordColumn, nullable: true })
  role!: Role | null;

  @Column(wordColumn)
  field!: AccessRecordView['field'];

  @Column(wordColumn)
  purpose!: AccessRecordView['purpose'];

  @Column({ type: 'varchar', length: 100, nullable: true })
  note!: string | null;

  @Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
