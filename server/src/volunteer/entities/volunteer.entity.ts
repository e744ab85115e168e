import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableInstantColumn } from '../../common/database/column.js';

/** An account in a volunteer team. */
@Entity('volunteers')
@Index(['accountId'])
@Index(['teamId', 'leftAt', 'joinedAt', 'id'])
export class Volunteer {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('volunteer_teams')
  @Column(idColumn)
  teamId!: string;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(instantColumn)
  joinedAt!: Date;

  @Column(nullableInstantColumn)
  leftAt!: Date | null;
}
