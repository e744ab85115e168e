import type { VolunteerRequestState } from '@linge/shared/volunteer/volunteer.schema';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** Somebody asks to join a team; its captain, or an administrator, answers. */
@Entity('volunteer_requests')
@Index(['teamId', 'state', 'createdAt', 'id'])
@Index(['accountId', 'state', 'teamId'])
export class VolunteerRequest {
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

  @Column(wordColumn)
  state!: VolunteerRequestState;

  /** Why it was declined. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  reason!: string | null;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  answeredByAccountId!: string | null;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  answeredAt!: Date | null;
}
