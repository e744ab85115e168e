import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
} from '../../common/database/column.js';

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

  /** Null where they have none: the follower receives for them, as an offer of the same id says. */
  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  followedAccountId!: string | null;

  /** Who is followed. */
  @ForeignKey('residents')
  @Column(idColumn)
  residentId!: string;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  endedAt!: Date | null;
}
