import type { HandedRole, PostKind } from '@linge/shared/staff/handover.schema';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** One post of a handover, and who took it. */
@Entity('handover_posts')
export class HandoverPost {
  @ForeignKey('handovers')
  @PrimaryColumn(idColumn)
  handoverId!: string;

  /** The grid assignment or appointment that ended, or the team whose lead changes: which of them, `kind` says. */
  @PrimaryColumn(idColumn)
  postId!: string;

  @Column(wordColumn)
  kind!: PostKind;

  @Column(wordColumn)
  role!: HandedRole;

  @ForeignKey('grids')
  @Column(nullableIdColumn)
  gridId!: string | null;

  @ForeignKey('staff_members')
  @Column(nullableIdColumn)
  successorStaffMemberId!: string | null;

  /** What was made for the successor, of the same kind; a team needs nothing. */
  @Column(nullableIdColumn)
  successorPostId!: string | null;
}
