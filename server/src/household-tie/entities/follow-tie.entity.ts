import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** An account that gets the notices of a relative in another household of the community, as both agreed. */
@Entity('follow_ties')
@Index(['followerAccountId', 'endedAt'])
@Index(['followedAccountId', 'endedAt'])
@Index(['residentId', 'endedAt'])
@Index(['communityId', 'endedAt'])
export class FollowTie {
  @PrimaryColumn(idColumn)
  id!: string;

  /** Where both live. */
  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  followerAccountId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  followedAccountId!: string;

  /** Who the followed account is. */
  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;
}
