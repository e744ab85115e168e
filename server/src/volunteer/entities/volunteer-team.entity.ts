import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn } from '../../common/database/column.js';

/** One of the N volunteer forces; a grid has at least one. */
@Entity('volunteer_teams')
export class VolunteerTeam {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @Column({ type: 'varchar', length: 80 })
  name!: string;

  @ForeignKey('staff_members')
  @Column(nullableIdColumn)
  leaderId!: string | null;
}
