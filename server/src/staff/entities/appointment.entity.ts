import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';
import type { Role } from '@linge/shared/permission';

export type AppointedRole = Extract<Role, 'communityAdmin' | 'townOfficer' | 'unitHandler'>;

/** A role above the grid: 社区党委, 乡镇干部, or the delegate who acts for a unit. */
@Entity('appointments')
@Index(['staffMemberId'])
@Index(['communityId', 'role'])
export class Appointment {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('staff_members')
  @Column(idColumn)
  staffMemberId!: string;

  @Column(wordColumn)
  role!: AppointedRole;

  @ForeignKey('towns')
  @Column(idColumn)
  townId!: string;

  @ForeignKey('communities')
  @Column(nullableIdColumn)
  communityId!: string | null;

  @ForeignKey('units')
  @Column(nullableIdColumn)
  unitId!: string | null;

  @Column({ type: 'date' })
  validFrom!: string;

  /** First day on which it no longer holds. */
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  /** When, after its end, what its holder still had open went back to wait at its level. */
  @Column(nullableInstantColumn)
  returnedAt!: Date | null;
}
