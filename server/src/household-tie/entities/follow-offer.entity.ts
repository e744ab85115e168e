import type {
  ConsentHow,
  FollowOfferState,
  FollowRelation,
} from '@linge/shared/household-tie/follow-offer.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/**
 * One of two is asked whether a relative gets the notices of an elder: the relative, where the elder has no account and
 * told staff that they want it; the elder, once they have one. Agreed to, a tie of the same id says how long it holds.
 */
@Entity('follow_offers')
@Index(['residentId', 'state'])
@Index(['followerAccountId', 'state'])
@Index(['followedAccountId', 'state'])
export class FollowOffer {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  /** The elder. */
  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  followerAccountId!: string;

  /** The elder's account, whom it is asked; null where the relative is asked. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  followedAccountId!: string | null;

  /** What the relative is to the elder. */
  @Column(wordColumn)
  relation!: FollowRelation;

  /** How and on which day the elder said so, and to whom; null where it is asked of themselves. */
  @Column({ ...wordColumn, nullable: true })
  consentHow!: ConsentHow | null;

  @Column({ type: 'date', nullable: true })
  consentedOn!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  recordedByAccountId!: string | null;

  @Column({ ...wordColumn, nullable: true })
  recordedRole!: Role | null;

  @Column(wordColumn)
  state!: FollowOfferState;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  answeredAt!: Date | null;
}
