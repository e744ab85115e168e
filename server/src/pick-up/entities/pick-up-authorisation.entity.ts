import type { AuthorisationKind, PickUpRelation } from '@linge/shared/pick-up/pick-up.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  cipherColumn,
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * Whom a guardian lets take a child (接送授权). Written under the lock on its sign-up; taken back, it stays, so that what
 * was done without a network can be judged, until it is deleted with everything that it says of a person.
 */
@Entity('pick_up_authorisations')
@Index(['signUpId', 'createdAt', 'id'])
@Index(['forgetAt', 'id'])
export class PickUpAuthorisation {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** The activity is named by it alone: a key of its own would wait for everybody who signs up. */
  @ForeignKey('sign_ups')
  @Column(idColumn)
  signUpId!: string;

  /** Who said so. */
  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  kind!: AuthorisationKind;

  /** Of the household. */
  @ForeignKey('residents')
  @Column(nullableIdColumn)
  residentId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  name!: string | null;

  @Column({ ...wordColumn, nullable: true })
  relation!: PickUpRelation | null;

  @Column(cipherColumn)
  phoneCipher!: string | null;

  /** Of a code, which follows from the id by a key of the server. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  @Column(nullableInstantColumn)
  revokedAt!: Date | null;

  /** Of a code: it opens once. */
  @Column(nullableInstantColumn)
  usedAt!: Date | null;

  @Column(instantColumn)
  forgetAt!: Date;

  @Column({ ...wordColumn, length: 64 })
  contentHash!: string;

  @Column(instantColumn)
  createdAt!: Date;
}
