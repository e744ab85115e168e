import type { NoticeAction, NoticeEventType, NoticeState } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullableIdColumn, wordColumn } from '../../common/database/column.js';

/** One step in the life of a notice; appended, never changed. */
@Entity('notice_events')
@Index(['noticeId', 'sequence'], { unique: true })
export class NoticeEvent {
  @PrimaryColumn(idColumn)
  id!: string;

  @ForeignKey('notices')
  @Column(idColumn)
  noticeId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(wordColumn)
  type!: NoticeEventType;

  @Column({ ...wordColumn, nullable: true })
  action!: NoticeAction | null;

  @Column({ ...wordColumn, nullable: true })
  fromState!: NoticeState | null;

  @Column(wordColumn)
  toState!: NoticeState;

  @ForeignKey('accounts')
  @Column(nullableIdColumn)
  actorAccountId!: string | null;

  /** Null for the system. */
  @Column({ ...wordColumn, nullable: true })
  actorRole!: Role | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column(instantColumn)
  createdAt!: Date;
}
