import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  blindIndexColumn,
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody who serves a community or a town; known before, and with or without, an account. */
@Entity('staff_members')
@Index(['communityId', 'phoneIndex'], { unique: true })
@Index(['phoneIndex'])
@Index(['accountId'])
@Index(['communityId', 'id'])
export class StaffMember {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('towns')
  @Column(idColumn)
  townId!: string;

  @ForeignKey('communities')
  @Column(nullableIdColumn)
  communityId!: string | null;

  @ForeignKey('units')
  @Column(nullableIdColumn)
  unitId!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  accountId!: string | null;

  @Column({ type: 'varchar', length: 30 })
  name!: string;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  /** Finds whom WeChat vouches for by phone. */
  @Column(blindIndexColumn)
  phoneIndex!: string | null;

  @Column({ type: 'boolean' })
  partyMember!: boolean;

  /** Who entered it; null where it was not entered through the API. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  createdByAccountId!: string | null;

  /** SHA-256 of what was sent: a retry with the same id must say the same. */
  @Column({ ...wordColumn, length: 64, nullable: true })
  contentHash!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
