import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../common/database/column.js';

/**
 * How many households of a micro-grid a notice is for, and how many of them are still to reach: what lists of notices
 * show is added up from some rows, and not from all households. Changed with each household, under its lock.
 */
@Entity('notice_counts')
export class NoticeCount {
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @PrimaryColumn(idColumn)
  microGridId!: string;

  @Column(idColumn)
  gridId!: string;

  @Column(idColumn)
  communityId!: string;

  @Column({ type: 'int' })
  households!: number;

  @Column({ type: 'int' })
  toReach!: number;
}
