import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { GridRole } from '@linge/shared/staff/staff.schema';

/** Who serves which grid or micro-grid, in which role, from when to when. */
@Entity('grid_assignments')
@Index(['gridId', 'role', 'validFrom'])
@Index(['communityId', 'id'])
@Index(['staffMemberId'])
export class GridAssignment {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('communities')
  @Column(idColumn)
  communityId!: string;

  @ForeignKey('grids')
  @Column(idColumn)
  gridId!: string;

  @ForeignKey('micro_grids')
  @Column(nullableIdColumn)
  microGridId!: string | null;

  @ForeignKey('staff_members')
  @Column(idColumn)
  staffMemberId!: string;

  @Column(wordColumn)
  role!: GridRole;

  @Column({ type: 'date' })
  validFrom!: string;

  /** First day on which it no longer holds. */
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  /** The assignment whose holder is on leave meanwhile; null for a post of one's own. */
  @ForeignKey('grid_assignments')
  @Column(nullableIdColumn)
  standInForId!: string | null;

  /** When, after its end, what its holder still had open went to the one stood in for, or back to the grid. */
  @Column(nullableInstantColumn)
  returnedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;

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
