import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../../common/database/column.js';

/** The link of WeChat's that opens a notice, until it expires: WeChat makes so many a day, and no more. */
@Entity('notice_links')
export class NoticeLink {
  @ForeignKey('notices')
  @PrimaryColumn(idColumn)
  noticeId!: string;

  @Column({ type: 'varchar', length: 255 })
  link!: string;

  @Column(instantColumn)
  expiresAt!: Date;
}
