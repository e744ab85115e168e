import type { TellingHow } from '@linge/shared/notice/notice-reach.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  idColumn,
  instantColumn,
  nullableIdColumn,
  nullableInstantColumn,
  wordColumn,
} from '../../common/database/column.js';

/** That staff told a household of a notice, or tried to; taken back where it was a mistake, never deleted. */
@Entity('notice_tellings')
@Index(['noticeId', 'householdId'])
export class NoticeTelling {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('notices')
  @Column(idColumn)
  noticeId!: string;

  @ForeignKey('households')
  @Column(idColumn)
  householdId!: string;

  @Column(wordColumn)
  how!: TellingHow;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @ForeignKey('accounts')
  @Column(idColumn)
  accountId!: string;

  @Column(wordColumn)
  role!: Role;

  @Column(instantColumn)
  createdAt!: Date;

  @Column(nullableInstantColumn)
  undoneAt!: Date | null;

  @Column(nullableIdColumn)
  undoneByAccountId!: string | null;
}
